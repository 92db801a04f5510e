// Does a piece of fixed words belong in this pack, and which answers make it so?
import type { Applies, Passage, Slot } from '../../engine/documents.ts'
import { evaluate, partsOf, questionsRead, type Id } from '../../engine/index.ts'
import { quotesOf, quoteWords } from '../advice/quotes.ts'
import type { Block, ListItem } from '../report.ts'
import type { Scene } from './scene.ts'

/** It belongs on this line, with these methods, and its condition holds for certain. */
export function applies({ lines, methods, when }: Applies, { input, methods: asked }: Scene): boolean {
  if (lines.length && !lines.includes(input.flow.line)) return false
  if (methods.length && !methods.some((id) => asked.includes(id))) return false
  return evaluate(when, input.advised.reading) === 'yes'
}

/** "You said: Sensitive data? Yes." Empty where no answer is behind it. */
export function becauseOf({ when }: Applies, { input }: Scene): string {
  const { flow, advised } = input
  const quotes = quotesOf(flow, partsOf(flow, when, advised.reading))
  return quotes.length ? `You said: ${quoteWords(quotes)}.` : ''
}

/** Questions nobody has answered yet on which some of these hang, in the order of the flow. */
export function waitingFor(items: readonly Applies[], { input }: Scene): Id[] {
  const { flow, advised } = input
  const open = items.filter(({ when }) => evaluate(when, advised.reading) === 'missing')
  const read = new Set(open.flatMap(({ when }) => [...questionsRead(flow, when)]))
  return advised.gaps.filter((id) => read.has(id))
}

/** The words with their slots filled; undefined where something to fill one is not there. */
export function filled(text: string, slots: Readonly<Partial<Record<Slot, string>>>): string | undefined {
  let whole = true
  const said = text.replace(/\{([a-z]+)\}/g, (_, slot: Slot) => {
    const value = slots[slot]
    if (value === undefined) whole = false
    return value ?? ''
  })
  return whole ? said : undefined
}

/** The passages that belong, as blocks; points that follow each other make a list. Steps are for the table of steps. */
export function passageBlocks(passages: readonly Passage[], scene: Scene): Block[] {
  const blocks: Block[] = []
  let list: ListItem[] | undefined
  for (const passage of passages) {
    const text = applies(passage, scene) ? filled(passage.text, scene.slots) : undefined
    if (text === undefined || passage.as === 'step') continue
    const { as, room, sources } = passage
    if (as === 'point') {
      if (!list) blocks.push({ kind: 'list', items: (list = []) })
      list.push({ text, sources })
      continue
    }
    list = undefined
    if (as === 'blank') blocks.push({ kind: 'blank', label: text, lines: room })
    else if (as === 'warning') blocks.push({ kind: 'note', text, tone: 'warning' })
    else if (as === 'lead') blocks.push({ kind: 'lead', text })
    else blocks.push({ kind: 'text', text, sources })
  }
  return blocks
}

/** A line under tables, whose cells hold no references, to name what they rest on. */
export function restsOn(items: readonly { sources: readonly Id[] }[]): Block[] {
  const sources = [...new Set(items.flatMap((item) => item.sources))].filter((id) => id !== 'judgement')
  if (sources.length === 0) return []
  return [{ kind: 'text', text: 'What this draws on; the rest is judgement.', sources }]
}
