// Whatever somebody typed comes out wherever it belongs, in every format, and never in a link. Each text in the saved
// work begins with "Marked-", so that a text which goes missing anywhere is named.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayMonetise } from '../../src/costing/worth/index.ts'
import { logicSources, logicBlocks } from '../../src/report/logic-blocks.ts'
import { makeBrief, type BriefInput } from '../../src/report/brief/index.ts'
import { makePack } from '../../src/report/pack/index.ts'
import type { Report } from '../../src/report/report.ts'
import { makeWorkbook } from '../../src/report/workbooks/brief-workbook.ts'
import { worthBlocks } from '../../src/report/worth-blocks.ts'
import { toDocxBytes } from '../../src/report/writers/docx.ts'
import { toJson } from '../../src/report/writers/json.ts'
import { toMarkdown } from '../../src/report/writers/markdown.ts'
import { toXlsx } from '../../src/report/writers/xlsx.ts'
import { encodeLink } from '../../src/session/link.ts'
import { readSavedLogic } from '../../src/session/logic-store.ts'
import { readRecord } from '../../src/session/stored-record.ts'
import { adviseOn, compiled, flowCalled } from '../content/content.ts'
import { inputFor, theWords } from './inputs.ts'
import { said } from './readers.ts'

const kept = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../saved/${name}.json`, import.meta.url), 'utf8'))

/** Everything marked in what was saved. */
function marksIn(given: unknown): string[] {
  return [...new Set(JSON.stringify(given).match(/Marked-[a-z-]+/g) ?? [])]
}

const value = flowCalled('value')
const saved = readRecord('value', kept('answers-value-today'))!
const { model } = readSavedLogic(kept('logic-today'))!
const { notes, override, kept: figures, trying, worth } = saved.workings!
const guide = compiled.logic!
const advised = adviseOn(value, saved.answers)
const prices = { unitCosts: compiled.reference.unitCosts, deflators: compiled.presets.deflators }
const input: BriefInput = inputFor(value, saved.answers, {
  name: 'Marked-name',
  link: `https://example.org/#/value/result?${encodeLink(value, saved.answers, saved.workings)}`,
  notes,
  override,
  kept: figures,
  tried: trying!,
  logic: logicBlocks(model, { guide }),
  worth: worthBlocks(worth!, prices, mayMonetise(value, advised)),
})
const typed = [...marksIn(kept('answers-value-today')), ...marksIn(kept('logic-today')), 'Marked-name']
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const brief = makeBrief(input)
const pack = makePack(input, theWords(), compiled.vetting?.criteria)

/** What a reader of the file finds in it. */
async function wordIn(report: Report): Promise<string> {
  const files = unzipSync(await toDocxBytes(report, () => Promise.resolve(new Uint8Array(DOT))))
  return strFromU8(files['word/document.xml']!).replace(/<[^>]+>/g, '')
}

async function excel(): Promise<string> {
  const files = unzipSync(new Uint8Array(await (await toXlsx(makeWorkbook(input, theWords()))).arrayBuffer()))
  return Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n')
}

test('there is something of every kind in what was saved', () => {
  expect(typed.length).toBeGreaterThan(20)
})

describe('the brief', () => {
  const formats: Record<string, string> = {}
  beforeAll(async () => {
    formats['Word'] = await wordIn(brief)
    formats['Markdown'] = toMarkdown(brief)
    formats['JSON'] = toJson(brief)
    formats['Excel'] = await excel()
    formats['page and paper'] = [
      brief.title,
      ...brief.sections.flatMap(({ blocks }) => blocks.flatMap(said)),
    ].join('\n')
  })

  test.each(['Word', 'Markdown', 'JSON', 'Excel', 'page and paper'])(
    '%s has everything that was typed',
    (format) => {
      expect(typed.filter((mark) => !formats[format]!.includes(mark))).toEqual([])
    },
  )

  test.each(['Word', 'Markdown', 'JSON', 'Excel', 'page and paper'])('%s has what was tried', (format) => {
    expect(formats[format]).toContain('A sound study found no difference that matters')
  })

  test.each(['Word', 'Markdown', 'JSON', 'Excel', 'page and paper'])('%s has the way back', (format) => {
    expect(formats[format]).toContain('https://example.org/#/value/result?v=1')
  })

  test('the sources of the logic model, of unit costs and of doubts stand at the end', () => {
    // Without the reason for its arrow, so that the critique asks for one and says on what authority.
    const bare = { ...model, links: model.links.map((link) => ({ ...link, because: '' })), notes: [] }
    const asked = logicSources(bare, guide)
    expect(asked.length).toBeGreaterThan(0)
    const report = makeBrief({ ...input, logic: logicBlocks(bare, { guide }) })
    const listed = report.sources.map(({ id }) => id)
    const wanted = [...asked, ...compiled.reference.unitCosts['robbery']!.sources]
    expect(wanted.filter((id) => !listed.includes(id))).toEqual([])
    for (const { id, title } of brief.sources)
      expect(formats['Word'], id).toContain(title.replace(/&/g, '&amp;'))
  })

  test('what was taken over after trying is an answer like any other', () => {
    const answers = { ...saved.answers, equity: 'no' }
    const after = makeBrief(inputFor(value, answers, { tried: {} }))
    expect(after.sections.map(({ id }) => id)).not.toContain('tried')
    const row = (report: Report) =>
      report.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const asked = value.questions.find(({ id }) => id === 'equity')!
    const no = asked.options.find(({ id }) => id === 'no')!.text
    expect(row(after)).toContainEqual([asked.text, no])
  })

  test('a doubt brings its sources along', () => {
    const works = flowCalled('works')
    const doubt = works.doubts[0]!
    const base = inputFor(works, works.examples[0]!.answers)
    const report = makeBrief({
      ...base,
      advised: { ...base.advised, doubts: [{ ...doubt, sources: ['S40'] } as never] },
    })
    expect(report.sources.map(({ id }) => id)).toContain('S40')
  })
})

describe('a pack goes to others', () => {
  const forBidders = [
    'Marked-model',
    'Marked-box',
    'Marked-because',
    'Marked-assumption',
    'Marked-risk',
    'Marked-name',
  ]
  const atHome = ['Marked-note', 'Marked-figure', 'Marked-cost', 'Marked-economy']

  test('it has the logic model, and nothing that was noted or reckoned at home', async () => {
    for (const text of [await wordIn(pack), toMarkdown(pack), toJson(pack)]) {
      expect(forBidders.filter((mark) => !text.includes(mark))).toEqual([])
      expect(atHome.filter((mark) => text.includes(mark))).toEqual([])
      expect(text, 'a link would hold what is kept back').not.toContain('https://example.org')
    }
  })
})

test('a link holds nothing that was typed', () => {
  const link = decodeURIComponent(encodeLink(value, saved.answers, saved.workings))
  expect(link).toContain('vfm_q=worth')
  expect(link).not.toMatch(/marked/i)
})
