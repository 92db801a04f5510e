// The part of the summary that tells what was changed on the way: facts, criteria and weights, and bids that left.
import { nameOf, rerun } from '../../vetting/index.ts'
import type { Block, ListItem, ReportSection } from '../report.ts'
import { questionOf } from '../words/answer-words.ts'
import { countWords } from '../words/count-words.ts'
import { dayOf } from '../writers/words.ts'
import { sentence, whoAndWhen, whoDid, type PapersInput } from './input.ts'
import { saidWords } from './summary-about.ts'
import { termsChange } from './terms-words.ts'

const text = (words: string): Block => ({ kind: 'text', text: words })

/** Facts put right and terms changed, each with its reason; and what the last correction did to every bid. */
export function changesSection(input: PapersInput): ReportSection {
  const { desk, shelf } = input
  const { circumstances, terms } = desk.commission
  const facts = circumstances.flatMap(({ correction: one }) =>
    one
      ? [
          [
            questionOf(shelf.flow, one.question)?.text ?? one.question,
            saidWords(input, one.question, one.from ?? undefined) || 'No answer',
            saidWords(input, one.question, one.to),
            sentence(one.because),
            whoAndWhen(one),
          ],
        ]
      : [],
  )
  const changes = terms.flatMap((now, at) => {
    const { version, change } = now
    const before = terms[at - 1]
    if (!change) return []
    const what = before ? termsChange(input, before, now) : []
    return [
      [
        `Version ${version}`,
        what.join(' ') || 'No criterion, weight or gate.',
        change.because.trim() ? sentence(change.because) : 'Before bids were opened.',
        whoAndWhen(change),
      ],
    ]
  })
  const effects = rerun(desk, shelf).map(({ bid, gone, come }) => {
    const found = desk.bids.find(({ id }) => id === bid)
    return {
      text: `${found ? nameOf(desk, found) : bid}: ${countWords(gone.length, 'finding')} went, ${come.length} came.`,
    }
  })
  const blocks: Block[] = []
  if (facts.length)
    blocks.push(
      {
        kind: 'table',
        caption: 'Facts that were put right, for every bid alike',
        columns: [
          { title: 'Question', width: 3 },
          { title: 'It was', width: 3 },
          { title: 'It is', width: 3 },
          { title: 'Why', width: 5 },
          { title: 'Decided by', width: 3 },
        ],
        rows: facts,
        rowHeads: true,
      },
      text('What the last of them changed:'),
      { kind: 'list', items: effects },
    )
  if (changes.length)
    blocks.push({
      kind: 'table',
      caption: 'Changes of criteria and weights',
      columns: [
        { title: 'Version', width: 2 },
        { title: 'What changed', width: 5 },
        { title: 'Why', width: 5 },
        { title: 'Decided by', width: 3 },
      ],
      rows: changes,
      rowHeads: true,
    })
  const gone = desk.bids.flatMap((bid): ListItem[] =>
    bid.withdrawn
      ? [
          {
            label: `${nameOf(desk, bid)}.`,
            text: `${sentence(bid.withdrawn.because)} Recorded by ${whoDid(bid.withdrawn.by)} on ${dayOf(bid.withdrawn.at)}.`,
          },
        ]
      : [],
  )
  if (gone.length) blocks.push(text('Out of the running:'), { kind: 'list', items: gone })
  return { id: 'changes', title: 'What was changed on the way', blocks }
}
