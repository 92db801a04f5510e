// Each "don't know" as a task: whom to ask, how much hangs on it, and what each answer would do.
import type { Advised, Flow, Id, Library, Unknown } from '../../engine/index.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { thenWords } from './moving-words.ts'
import { capital, countOf } from './wording.ts'

export interface Task {
  question: Id
  title: string
  /** What to do. */
  text: string
  /** A wrong guess here can sink a design. */
  hard: boolean
  /** How many verdicts hang on it; empty while that is being worked out. */
  hangs: string
  /** "If it is ‘40 or more’: a trial would lead." */
  outcomes: readonly { said: string; then: string }[]
}

/** The tasks, most telling first once that is known; until then those that can sink a design come first. */
export function tasks(
  flow: Flow,
  advised: Advised,
  ranked: readonly Unknown[] | null,
  library: Library,
): Task[] {
  const place = (id: Id) => ranked?.findIndex(({ question }) => question === id) ?? 0
  return advised.findOut
    .map(({ question, text, hard }): Task => {
      const asked = questionOf(flow, question)
      const weighed = ranked?.find((each) => each.question === question)
      return {
        question,
        title: asked?.text ?? question,
        text,
        hard: hard && weighed?.verdicts.length !== 0,
        hangs: weighed ? hangsWords(weighed) : '',
        outcomes: (weighed?.answers ?? []).map(({ answer, moves, headline, opens }) => ({
          said: asked ? answerText(asked, answer) : '',
          then: outcome(flow, advised, moves, { headline, opens }, library),
        })),
      }
    })
    .toSorted((a, b) => place(a.question) - place(b.question))
}

function hangsWords({ verdicts, headline }: Unknown): string {
  if (verdicts.length === 0) return 'No verdict hangs on it, as things stand.'
  const count = capital(countOf(verdicts.length, 'verdict'))
  const hangs = verdicts.length === 1 ? 'hangs' : 'hang'
  return `${count} ${hangs} on it${headline ? ', and so does the headline' : ''}.`
}

function outcome(
  flow: Flow,
  { primary, bestAvailable }: Advised,
  moves: readonly Id[],
  then: Pick<Unknown['answers'][number], 'headline' | 'opens'>,
  library: Library,
): string {
  if (moves.length === 0) return 'nothing moves'
  const moved = `${countOf(moves.length, 'method')} ${moves.length === 1 ? 'moves' : 'move'}`
  const { headline, opens } = then
  const stays = headline.primary === primary && headline.bestAvailable === bestAvailable
  return flow.precedence && stays && opens.length === 0
    ? `${moved}, and the headline stays`
    : `${moved}; ${thenWords(flow, then, library)}`
}
