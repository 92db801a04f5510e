// The brief on the real content: whole for every worked example of every line, and the same in every format.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { estimate, readChosen, situationOf, timeline } from '../../src/costing/index.ts'
import { advise, nearestCases, stability, type Answers, type Flow } from '../../src/engine/index.ts'
import { detectableSentences } from '../../src/report/brief/detectable.ts'
import { makeBrief, type BriefInput } from '../../src/report/brief/index.ts'
import type { Block, Report } from '../../src/report/report.ts'
import { toDocxBytes } from '../../src/report/writers/docx.ts'
import { toMarkdown } from '../../src/report/writers/markdown.ts'
import { compiled, flowCalled } from '../content/content.ts'
import { convert, hasLibreOffice } from './libreoffice.ts'
import { holesIn } from './readers.ts'

const { library, reference } = compiled
const book = compiled.costs!
const walked = ['background', 'why', 'works', 'value'].map(flowCalled)

function inputFor(flow: Flow, answers: Answers, more: Partial<BriefInput> = {}): BriefInput {
  const advised = advise(flow, answers)
  const situation = situationOf(advised, {})
  const chosen = readChosen(book, {})
  return {
    flow,
    library,
    advised,
    date: '2026-11-22T12:00:00Z',
    notes: {},
    override: null,
    kept: [],
    costs: {
      book,
      estimate: estimate(book, situation, chosen),
      timeline: timeline(book, situation, chosen, 'external'),
      view: { delivery: 'external', withVat: false },
    },
    detectable: detectableSentences(
      flow,
      advised,
      {},
      Object.values(reference.effectSizes),
      (id) => library.methods[id]?.name ?? id,
    ),
    stability: stability(flow, answers),
    cases: nearestCases(flow, advised.answers, Object.values(reference.cases)).slice(0, 2),
    logic: [],
    worth: [],
    ...more,
  }
}

/** Every text in a report, in order. */
function textsOf(report: Report): string[] {
  const inBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap(({ label, text }) => (label ? [label, text] : [text]))
      case 'facts':
        return block.rows.flatMap(({ label, text }) => [label, text])
      case 'table':
        return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()]
      case 'figure':
        return [block.caption, block.picture.says]
      case 'note':
        return [block.title ?? '', block.text]
      case 'verdict':
        return [block.title, block.text, ...block.items.flatMap(({ label, text }) => [label ?? '', text])]
      case 'cards':
        return block.items.flatMap(({ title, text: words }) => [title, words])
      case 'blank':
        return [block.label]
      case 'checklist':
        return block.items.map(({ text }) => text)
      default:
        return [block.text]
    }
  }
  return report.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(inBlock)])
}

describe.each(walked.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
  test.each(flow.examples.map((example) => [example.name, example.answers] as const))('%s', (_, answers) => {
    const report = makeBrief(inputFor(flow, answers))
    const texts = textsOf(report)
    expect(holesIn(texts)).toEqual([])
    // An id never shows: methods are named, questions quoted.
    const ids = flow.methods.map(({ id }) => id)
    expect(texts.filter((text) => ids.some((id) => text.split(/[^a-z-]+/).includes(id)))).toEqual([])
    for (const { title, blocks } of report.sections) expect(blocks.length, title).toBeGreaterThan(0)
    expect(report.sections.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['answer', 'situation', 'steps']),
    )
    expect(texts[1], 'the verdict comes first').not.toBe('')
  })
})

const works = flowCalled('works')
const [example] = works.examples

describe('what was decided against advice', () => {
  const override = {
    method: 'im-prepost',
    reason: 'The board wants figures by May.',
    at: '2026-11-22T12:00:00Z',
  }
  const note = 'Asked the borough on Monday.'
  const input = inputFor(works, example!.answers, { override, notes: { target: note } })

  test('stands at the top, with the reason, in every format', async () => {
    const report = makeBrief(input)
    const top = textsOf(report).slice(0, 8).join('\n')
    expect(top).toContain(override.reason)
    expect(toMarkdown(report)).toContain(override.reason)
    const files = unzipSync(await toDocxBytes(report, () => Promise.resolve(new Uint8Array(DOT))))
    const text = strFromU8(files['word/document.xml']!).replace(/<[^>]+>/g, '')
    expect(text).toContain(override.reason)
    expect(text).toContain(note)
  })
})

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe.skipIf(!hasLibreOffice)('in LibreOffice', () => {
  test('the Word brief opens with every sentence and figure of the report', async () => {
    const report = makeBrief(inputFor(works, example!.answers))
    const bytes = await toDocxBytes(report, () => Promise.resolve(new Uint8Array(DOT)))
    const squeeze = (text: string) => text.replace(/\s+/g, '')
    const seen = squeeze(await convert('brief.docx', bytes, 'txt'))
    const missing = textsOf(report).filter((text) => !seen.includes(squeeze(text)))
    expect(missing).toEqual([])
  }, 120_000)
})
