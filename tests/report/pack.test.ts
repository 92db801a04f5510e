// The commissioning pack, made from the real content for every worked example of every flow.
import { describe, expect, test } from 'vitest'
import { evaluate, partsOf } from '../../src/engine/index.ts'
import type { BriefInput } from '../../src/report/brief/index.ts'
import { applies } from '../../src/report/pack/applies.ts'
import { makePack } from '../../src/report/pack/index.ts'
import { sceneOf } from '../../src/report/pack/scene.ts'
import type { Block, Report } from '../../src/report/report.ts'
import { compiled, flowCalled } from '../content/content.ts'
import { examples, inputFor, theWords } from './inputs.ts'
import { holesIn, said, textsOf } from './readers.ts'

const words = theWords()
const works = flowCalled('works')

function tableCaptioned(report: Report, part: string): Extract<Block, { kind: 'table' }>[] {
  const blocks = report.sections.find(({ id }) => id === part)?.blocks ?? []
  return blocks.filter((block) => block.kind === 'table')
}

test('there are examples on all four lines', () => {
  expect(new Set(examples.map(({ flow }) => flow.id))).toEqual(
    new Set(['background', 'why', 'works', 'value']),
  )
})

describe.each(examples)('$name', ({ flow, answers }) => {
  const input = inputFor(flow, answers)
  const pack = makePack(input, words)
  const scene = sceneOf(input, words)

  test('the pack has no hole, no empty part and no id in it', () => {
    expect(holesIn(textsOf(pack))).toEqual([])
    for (const { title, blocks } of pack.sections) {
      expect(title).not.toBe('')
      expect(blocks.length, title).toBeGreaterThan(0)
      for (const [index, block] of blocks.entries()) {
        if (block.kind === 'heading')
          expect(blocks[index + 1]?.kind, `${title}: ${block.text}`).not.toBe('heading')
        if (block.kind === 'heading') expect(index, block.text).toBeLessThan(blocks.length - 1)
        if (block.kind === 'table') expect(block.rows.length, block.caption).toBeGreaterThan(0)
        if (block.kind === 'list' || block.kind === 'checklist') expect(block.items.length).toBeGreaterThan(0)
      }
    }
    expect(new Set(pack.sections.map(({ id }) => id)).size).toBe(pack.sections.length)
  })

  test('the pack has what a commission needs', () => {
    const parts = pack.sections.map(({ id }) => id)
    for (const part of ['background', 'questions', 'design', 'deliver', 'minimum', 'kpis', 'care', 'bidders'])
      expect(parts).toContain(part)
    expect(tableCaptioned(pack, 'minimum').map(({ caption }) => caption)).toEqual([
      'Inputs',
      'Activities',
      'Spend',
      'Outcomes',
      'Key dates',
    ])
    const [asked] = tableCaptioned(pack, 'questions')
    const named = asked?.rows.map(([, method]) => method)
    expect(new Set(named)).toEqual(new Set(scene.methods.map((id) => input.library.methods[id]?.name)))
  })

  test('every measure has a balancing measure, and room for the figures', () => {
    const rows = tableCaptioned(pack, 'kpis').flatMap((table) => table.rows)
    expect(rows.length).toBeGreaterThanOrEqual(2)
    for (const [measure, balance, mind, ...room] of rows) {
      expect(balance, measure).not.toBe('')
      expect(balance).not.toBe(measure)
      expect(mind, measure).not.toBe('')
      expect(room).toEqual(['', '', ''])
    }
  })

  test('each item to screen names the answer that makes it apply', () => {
    const section = pack.sections.find(({ id }) => id === 'checklist')
    const shown = (section?.blocks ?? []).flatMap((block) => (block.kind === 'checklist' ? block.items : []))
    const due = words.checklist.filter((item) => applies(item, scene))
    expect(shown.length).toBe(due.length)
    expect(due.length, 'some item applies').toBeGreaterThan(0)
    for (const item of due) {
      const hint = shown.find(({ text }) => text === item.text)?.hint ?? ''
      const parts = partsOf(flow, item.when, input.advised.reading)
      expect(parts.length, item.id).toBeGreaterThan(0)
      for (const { question } of parts) {
        const short = flow.questions.find(({ id }) => id === question)?.short ?? '?'
        expect(hint).toContain(`${short}`)
      }
      expect(hint).toMatch(/^You said: .+ To settle it: .+\.$/)
    }
  })

  test('nothing that was kept back is shown to bidders', () => {
    for (const id of words.keepBack) {
      const question = flow.questions.find((one) => one.id === id)
      const answer = input.advised.answers[id]
      if (!question || typeof answer !== 'string') continue
      const text = question.options.find((option) => option.id === answer)?.text ?? '?'
      for (const { part, for: whom } of words.sections) {
        if (whom === 'you') continue
        const section = pack.sections.find((one) => one.id === part)
        const texts = (section?.blocks ?? []).flatMap(said)
        expect(texts, part).not.toContain(question.text)
        if (text.length > 5)
          expect(
            texts.filter((each) => each.includes(text)),
            part,
          ).toEqual([])
      }
    }
  })

  test('every source that is pointed at stands at the end', () => {
    const known = new Set(pack.sources.map(({ id }) => id))
    const used = pack.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'text'
          ? (block.sources ?? [])
          : block.kind === 'list'
            ? block.items.flatMap(({ sources }) => sources ?? [])
            : [],
      ),
    )
    expect([...new Set(used)].filter((id) => id !== 'judgement' && !known.has(id))).toEqual([])
  })
})

describe('what was typed', () => {
  test('a name that looks like a formula is a name', () => {
    const name = '=HYPERLINK("http://evil")'
    expect(makePack(inputFor(works, works.examples[0]?.answers ?? {}, { name }), words).title).toBe(name)
  })

  test('how bids are marked comes with it, where the criteria are at hand', () => {
    const criteria = compiled.vetting?.criteria ?? []
    expect(criteria.length).toBeGreaterThan(5)
    const high = makePack(inputFor(works, works.examples[0]?.answers ?? {}), words, criteria)
    expect(holesIn(textsOf(high))).toEqual([])
    const [weights, anchors] = tableCaptioned(high, 'marking')
    expect(weights?.rows.map(([title]) => title)).toEqual(criteria.map(({ title }) => title))
    expect(weights?.rows.filter(([, , weight]) => weight === '2')).toHaveLength(4)
    expect(anchors?.rows.flat()).not.toContain('')
    const low = works.examples.find(({ expect: { facts } }) => facts?.['tier'] === 'low')
    const light = makePack(inputFor(works, low?.answers ?? {}), words, criteria)
    expect(tableCaptioned(light, 'marking')[0]?.rows).toHaveLength(9)
    const value = flowCalled('value')
    const worth = makePack(inputFor(value, value.examples[0]?.answers ?? {}), words, criteria)
    expect(tableCaptioned(worth, 'marking')).toEqual([])
  })

  test('notes stay at home', () => {
    const notes = { target: 'A private remark', stage: 'Another' }
    const pack = makePack(inputFor(works, works.examples[0]?.answers ?? {}, { notes }), words)
    expect(textsOf(pack).filter((text) => text.includes('private remark'))).toEqual([])
  })
})

describe('other ways to come to a pack', () => {
  const answers = works.examples[0]?.answers ?? {}

  test('a design chosen against the advice is asked for, with the advised one to fall back on', () => {
    const override = {
      method: 'im-did',
      reason: 'The board will not have a draw.',
      at: '2026-11-20T10:00:00Z',
    }
    const pack = makePack(inputFor(works, answers, { override }), words)
    const design = pack.sections.find(({ id }) => id === 'design')?.blocks.flatMap(said) ?? []
    expect(design).toContain(
      'We ask for a difference-in-differences study. We chose it knowing what speaks against it.',
    )
    expect(design.join(' ')).toContain('the design to fall back on is a cluster randomised trial')
    const use = pack.sections.find(({ id }) => id === 'use')?.blocks.flatMap(said) ?? []
    expect(use.join(' ')).toContain('The board will not have a draw.')
    const bidders = pack.sections
      .filter(({ id }) => words.sections.find(({ part }) => part === id)?.for === 'bidders')
      .flatMap(({ blocks }) => blocks.flatMap(said))
    expect(bidders.join(' ')).not.toContain('The board will not have a draw.')
    expect(bidders).not.toContain('Who draws, when, how, and who is kept from knowing the next name?')
    expect(holesIn(textsOf(pack))).toEqual([])
  })

  test('where no study is warranted, records are asked for and nothing else', () => {
    const input = inputFor(works, { target: 'people', stage: 'mature', decision: 'no', priority: ['none'] })
    const pack = makePack(input, words)
    expect(holesIn(textsOf(pack))).toEqual([])
    expect(pack.sections.map(({ id }) => id)).not.toContain('marking')
    expect(tableCaptioned(pack, 'bidders').flatMap(({ rows }) => rows)).toHaveLength(1)
    const full = makePack(inputFor(works, answers), words)
    const rows = (of: Report) => tableCaptioned(of, 'minimum').flatMap((table) => table.rows).length
    expect(rows(pack)).toBeLessThan(rows(full))
  })

  test.each<[string, BriefInput['advised']['answers']]>([
    ['nothing', {}],
    ['a beginning', { target: 'people', stage: 'mature', decision: 'yes' }],
  ])('from %s no design is asked for, and what is open is said', (_, some) => {
    const pack = makePack(inputFor(works, some), words)
    const texts = textsOf(pack)
    expect(holesIn(texts)).toEqual([])
    expect(texts.some((text) => text.startsWith('We ask for'))).toBe(false)
    expect(texts.some((text) => text.includes('still open, and the pack may change'))).toBe(true)
  })

  test('without prices the pack is whole', () => {
    const input = inputFor(works, answers)
    delete input.costs
    const pack = makePack(input, words)
    expect(holesIn(textsOf(pack))).toEqual([])
    expect(tableCaptioned(pack, 'budget')).toEqual([])
  })
})

describe('the words', () => {
  test('every item belongs in some pack of the worked examples, or could', () => {
    const reached = new Set<string>()
    for (const { flow, answers } of examples) {
      const scene = sceneOf(inputFor(flow, answers), words)
      for (const [list, items] of Object.entries({
        minimum: words.minimum,
        kpis: words.kpis,
        bidders: words.bidders,
        checklist: words.checklist,
      }))
        for (const item of items) if (applies(item, scene)) reached.add(`${list} ${item.id}`)
    }
    const all = words.minimum.length + words.kpis.length + words.bidders.length + words.checklist.length
    console.info(`Packs of the worked examples use ${reached.size} of ${all} items.`)
    expect(reached.size / all).toBeGreaterThan(0.6)
  })

  test('every item to screen can be explained by an answer, whatever line it is on', () => {
    for (const item of words.checklist) {
      expect(item.when.kind, item.id).not.toBe('always')
      const lines = compiled.flows.filter(
        (flow) => partsOf(flow, item.when, inputFor(flow, {}).advised.reading).length === 0,
      )
      expect(lines.length, item.id).toBe(compiled.flows.length)
      expect(evaluate(item.when, inputFor(works, {}).advised.reading)).not.toBe('yes')
    }
  })
})
