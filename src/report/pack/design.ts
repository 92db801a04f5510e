// The design that is asked for, what each part of it needs, how many it takes, and what is not worth proposing.
import type { Id, Verdict } from '../../engine/index.ts'
import { causesOf } from '../advice/causes.ts'
import { quoteWords } from '../advice/quotes.ts'
import type { Block, ListItem } from '../report.ts'
import { listWords } from '../words/method-words.ts'
import type { Scene } from './scene.ts'

export function designBlocks(scene: Scene): Block[] {
  return [...methodBlocks(scene), ...fallbackBlocks(scene), ...sampleBlocks(scene), ...outBlocks(scene)]
}

/** What each method must have; records and returns have a part of their own. */
function methodBlocks({ input, methods }: Scene): Block[] {
  const { advised, library } = input
  return methods.flatMap((id): Block[] => {
    const method = library.methods[id]
    if (!method || method.rung === 'minimum') return []
    const rows = [
      { label: 'What it is', text: method.plain },
      { label: 'What it needs', text: sentences(method.needs) },
      {
        label: 'How many',
        text: method.sample.text,
        sources: method.sample.sources,
      },
      { label: 'Data', text: method.data },
      { label: 'Skills', text: method.skills },
      { label: 'What can spoil it', text: sentences(method.threats) },
      {
        label: 'Held against it',
        ...heldAgainst(
          input,
          advised.methods.find((one) => one.id === id),
        ),
      },
    ]
    return [
      { kind: 'heading', text: method.name },
      { kind: 'facts', rows: rows.filter(({ text }) => text) },
    ]
  })
}

function fallbackBlocks({ input, fallback }: Scene): Block[] {
  const method = input.library.methods[fallback ?? '']
  const verdict = input.advised.methods.find(({ id }) => id === fallback)
  if (!method || !verdict) return []
  const rows = [
    { label: 'What it is', text: method.plain },
    { label: 'What it needs', text: sentences(method.needs) },
    { label: 'Held against it', ...heldAgainst(input, verdict) },
  ]
  return [
    { kind: 'heading', text: `To fall back on: ${method.name}` },
    { kind: 'facts', rows: rows.filter(({ text }) => text) },
  ]
}

/** What rules hold against a design that is asked for all the same; that another design leads is not among it. */
function heldAgainst(
  { flow }: Scene['input'],
  verdict: Verdict | undefined,
): { text: string; sources: readonly Id[] } {
  if (!verdict || verdict.status === 'recommended') return { text: '', sources: [] }
  const held = verdict.reasons.filter(
    ({ severity, because, rule }) => severity !== 'note' && because && rule !== flow.precedence?.id,
  )
  return {
    text: held.map(({ because }) => because).join(' '),
    sources: [...new Set(held.flatMap(({ sources }) => sources))],
  }
}

/** What a study of this size could show, as far as it was worked out. */
function sampleBlocks({ input, lead, fallback }: Scene): Block[] {
  const { kept, library } = input
  // Each sentence begins with the name of its design. Designs nobody asks for only distract bidders.
  const names = [lead, fallback].flatMap((id) => library.methods[id ?? '']?.name ?? [])
  const detectable = input.detectable.filter((text) => names.some((name) => text.startsWith(`${name}:`)))
  if (!lead || detectable.length + kept.length === 0) return []
  return [
    { kind: 'heading', text: 'What a study of this size could show' },
    ...detectable.map((text): Block => ({ kind: 'text', text })),
    ...kept.map(({ sentence }): Block => ({ kind: 'text', text: sentence })),
    {
      kind: 'text',
      text: 'These are rough sums, to see whether the size is right. Bidders do their own and show them.',
    },
  ]
}

/** Designs that compete to lead and cannot here, by the fact that stands in the way, so that nobody writes them up in vain. */
function outBlocks({ input, words, lead, methods }: Scene): Block[] {
  const { flow, advised, library } = input
  const ladder = flow.precedence?.ladder ?? flow.methods.map(({ id }) => id)
  const out = advised.methods.filter(
    ({ id, status }) => status === 'not_feasible' && id !== lead && ladder.includes(id),
  )
  const isStudy = methods.some((id) => library.methods[id]?.rung !== 'minimum')
  if (out.length === 0 || !isStudy) return []
  const name = ({ id }: Verdict) => library.methods[id]?.name ?? ''
  const items = causesOf(flow, advised, out, 'block').map(({ quotes, because, members }): ListItem => {
    const shown = quotes.filter(({ question, said }) => said && !words.keepBack.includes(question))
    const facts = quoteWords(shown)
    const reasons = [...new Set(members.map((member) => member.because).filter(Boolean))].join(' ')
    return {
      label: `${listWords(members.map(({ verdict }) => name(verdict)))}.`,
      text: facts ? `Our fact: ${facts}.` : (because ?? reasons),
    }
  })
  return [
    { kind: 'heading', text: 'What we do not expect to be proposed' },
    { kind: 'list', items },
  ]
}

/** Lines as sentences: "A list to draw from. Past outcomes." */
function sentences(lines: readonly string[]): string {
  return lines.map((line) => (/[.?!]$/.test(line) ? line : `${line}.`)).join(' ')
}
