// What a brief says, for every worked example and for answers at the edges: sentences that hold for these answers.
import { describe, expect, test } from 'vitest'
import type { Answers, Flow } from '../../src/engine/index.ts'
import { makeBrief } from '../../src/report/brief/index.ts'
import { makePack } from '../../src/report/pack/index.ts'
import type { Block, Report } from '../../src/report/report.ts'
import { toMarkdown } from '../../src/report/writers/markdown.ts'
import { flowCalled } from '../content/content.ts'
import { examples, inputFor, theWords } from './inputs.ts'

/** Nothing could change, and nothing marks it out: no study is worth its cost. */
const STOPPED: Answers = { target: 'mixed', stage: 'early', decision: 'no', priority: ['none'] }

const briefOf = (flow: Flow, answers: Answers) => makeBrief(inputFor(flow, answers))
const stepsIn = (report: Report) => rowsIn(report, 'steps').map(([step]) => step)

function rowsIn(report: Report, section: string): readonly (readonly string[])[] {
  const blocks: readonly Block[] = report.sections.find(({ id }) => id === section)?.blocks ?? []
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
}

describe('the package', () => {
  const works = flowCalled('works')
  const brief = briefOf(works, works.examples[0]!.answers)

  test('says of a layer that is asked on another line where it is asked', () => {
    const told = toMarkdown(brief)
    expect(told).toContain('Value for money: asked on another line: Value.')
    expect(told).toContain('That is asked on another line: Value.')
    expect(told).not.toContain('Nothing here')
  })

  test.each(examples)('of $name tells in the picture how every layer stands', ({ flow, answers }) => {
    const figures = briefOf(flow, answers).sections.flatMap(({ id, blocks }) =>
      id === 'package' ? blocks.flatMap((block) => (block.kind === 'figure' ? [block.picture] : [])) : [],
    )
    for (const { svg, says } of figures) {
      const titles = [...svg.matchAll(/font-weight="700"[^>]*>([^<]+)</g)].map(([, title]) => title ?? '')
      expect(titles.length).toBeGreaterThan(2)
      for (const title of titles)
        expect(title).toMatch(
          /: (recommended( instead)?|possible, with caveats|not feasible)$|^Value for money$/,
        )
      for (const title of titles) expect(says.toLowerCase()).toContain(title.split(':')[0]!.toLowerCase())
    }
  })
})

describe('the next steps', () => {
  test('are those of no study where none is warranted', () => {
    const steps = stepsIn(briefOf(flowCalled('works'), STOPPED))
    expect(steps).toHaveLength(2)
    expect(steps.join()).toContain('minimum records now')
    expect(steps.join()).not.toMatch(/outcome|logic model|analysis/)
  })

  test('ask nobody for what they have: a line without a scheme has no logic model and no delivery', () => {
    const background = flowCalled('background')
    const held = background.examples.find(({ answers }) => answers['access_data'] === 'have')!
    const steps = stepsIn(briefOf(background, held.answers)).join()
    expect(steps).not.toMatch(/logic model|delivery|smallest change|data owners/)
  })

  test.each(examples)('of $name take up the logic model as it stands', ({ flow, answers }) => {
    const step = stepsIn(briefOf(flow, answers)).find((each) => each?.includes('logic model'))
    const model = answers['logic']
    if (model === undefined) expect(step).toBeUndefined()
    else expect(step).toMatch(model === 'agreed' ? /still holds/ : /^Finish/)
  })
})

describe('prices', () => {
  const pounds = (text = '') => Number(text.replace(/\D/g, ''))

  test.each(examples)('of $name add up, in the brief and in the pack', ({ flow, answers }) => {
    const input = inputFor(flow, answers)
    const brief = rowsIn(makeBrief(input), 'costs').map(
      ([label, , central]) => [label, pounds(central)] as const,
    )
    if (brief.length === 0) return
    const [[, whole], ...parts] = brief as [(typeof brief)[number], ...typeof brief]
    const sum = parts.reduce((all, [, part]) => all + part, 0)
    // Each figure is rounded by itself.
    if (parts.length > 0) expect(Math.abs(sum - whole) / whole).toBeLessThan(0.06)
    const pack = makePack(input, theWords(), [])
    const priced = pack.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && block.caption.startsWith('Prices to plan with'))
    expect(
      priced?.kind === 'table' && priced.rows.map(([label, central]) => [label, pounds(central)]),
    ).toEqual(brief)
  })

  test.each(examples)('of $name never set two equal figures against each other', ({ flow, answers }) => {
    const told = toMarkdown(briefOf(flow, answers))
    const found = /come to about (£[\d,]+) instead of (£[\d,]+)/.exec(told)
    if (found) expect(found[1]).not.toBe(found[2])
  })
})

describe('what was ruled out', () => {
  test('is told once for methods that the same change would open', () => {
    const told = toMarkdown(briefOf(flowCalled('works'), STOPPED))
    expect(told.match(/“Could it change a decision\?”, from ‘No’ to ‘Yes’/g)).toHaveLength(1)
  })

  test('never runs the reasons of several methods together', () => {
    const why = flowCalled('why')
    const nobody = { ...why.examples[0]!.answers, access_people: 'none', observe: 'no' }
    const others = briefOf(why, nobody).sections.find(({ id }) => id === 'others')!
    const items = others.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
    const interviews = items.find(({ label }) => label?.includes('Interviews'))
    expect(interviews?.text.match(/\(You said/g)).toHaveLength(1)
  })

  test.each(examples)('of $name keeps the sources of what is held against it', ({ flow, answers }) => {
    const input = inputFor(flow, answers)
    const report = makeBrief(input)
    const cited = new Set(report.sources.map(({ id }) => id))
    for (const { status, reasons } of input.advised.methods) {
      if (status !== 'possible') continue
      const caveats = reasons.filter(({ severity, because }) => severity === 'caveat' && because)
      for (const id of caveats.flatMap(({ sources }) => sources))
        if (input.library.sources[id]) expect(cited, id).toContain(id)
    }
  })
})

describe('figures', () => {
  const works = flowCalled('works')
  const brief = briefOf(works, works.examples[0]!.answers)
  const blocks = brief.sections.flatMap((section) => section.blocks)
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []))

  test('on how many are needed have a source, or say that they are our judgement', () => {
    const many = facts.filter(({ label, text }) => label === 'How many' && /\d/.test(text))
    expect(many.length).toBeGreaterThan(1)
    const known = new Set(brief.sources.map(({ id }) => id))
    for (const { text, sources = [] } of many)
      expect(sources.some((id) => known.has(id)) || /judgement/i.test(text), text).toBe(true)
  })

  test('of what could be detected come with what they take for granted', () => {
    const told = toMarkdown(brief)
    const [section] = brief.sections.filter(({ id }) => id === 'figures')
    expect(section).toBeDefined()
    expect(told).toContain('What the first of these takes for granted')
    const assumed = section!.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []))
    expect(assumed.length).toBeGreaterThan(1)
    for (const { text, sources = [] } of assumed)
      expect(sources.length > 0 || /own figure/.test(text), text).toBe(true)
  })
})
