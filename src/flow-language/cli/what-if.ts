// `what-if FLOW METHOD [FILE]`: the smallest changes that would bring a method within reach.
import { advise, whatIf } from '../../engine/index.ts'
import { suggestion } from '../nearest.ts'
import { eachCase } from './advise.ts'
import { remarkOn } from './answers.ts'
import { findFlow, loadContent, Stop, type Command } from './command.ts'

export const whatIfCommand: Command = {
  usage: 'FLOW METHOD [FILE]',
  does: 'the smallest changes that make METHOD recommended or possible, a line of JSON for each case',
  help: `FILE is as for advise. Each line of output holds: flow, version, method, now (its status), recommended and
possible: lists of changes, those you can decide first. Each has the answers to change (\`unsure\`: to be found out
first), what would be asked then, and which other methods would stand better or worse. A list is empty if the method is
there already, or if no change of up to three answers would do. Fixed facts, worse situations and "don't know" are never
proposed.`,
  async run({ words: [id, method, file], folder }, streams) {
    const flow = findFlow(loadContent(folder), id)
    const known = flow.methods.map((candidate) => candidate.id)
    if (method === undefined) throw new Stop(`Which method? ${flow.id} has ${known.join(', ')}.`, 2)
    if (!known.includes(method)) {
      const { hint } = suggestion(method, known)
      throw new Stop(`There is no method \`${method}\` in \`${flow.id}\`. ${hint}`.trim(), 2)
    }
    return eachCase(flow, file, streams, (answers, where, remarks) => {
      const advised = advise(flow, answers)
      remarkOn(where, flow, advised, remarks)
      const now = advised.methods.find((verdict) => verdict.id === method)?.status ?? null
      const reach = (want: 'recommended' | 'possible') =>
        whatIf(flow, answers, method, { want }).map(({ reaches, changes, thenAsked, gains, loses }) => {
          return { reaches, changes, thenAsked, gains, loses }
        })
      const [recommended, possible] = [reach('recommended'), reach('possible')]
      return JSON.stringify({ flow: flow.id, version: flow.version, method, now, recommended, possible })
    })
  },
}
