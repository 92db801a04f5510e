// The printed pack of every real exercise: what is in it, in which order, and that LibreOffice reads all of it back.
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import { makePaper, makeTrainingPack } from '../../src/report/training/index.ts'
import { toDocxBytes } from '../../src/report/writers/docx.ts'
import { toMarkdown } from '../../src/report/writers/markdown.ts'
import { compiled } from '../content/content.ts'
import { convert, hasLibreOffice } from './libreoffice.ts'
import { holesIn, textsOf } from './readers.ts'

const exercises = Object.values(compiled.exercises)
const date = '2026-11-22T12:00:00.000Z'
const rows = [
  [true, false],
  [false, true],
]
const code = { link: 'https://example.org/#/works', rows }
const packOf = (id: string) => makeTrainingPack({ exercise: compiled.exercises[id]!, date, code })
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const inWord = async (report: Report) =>
  convert('pack.docx', await toDocxBytes(report, () => Promise.resolve(new Uint8Array(DOT))), 'txt')

describe.each(exercises)('the pack of $id', (exercise) => {
  const pack = packOf(exercise.id)
  const at = (id: string) => pack.sections.findIndex((section) => section.id === id)

  test('holds every paper on a page of its own, the trainer’s first', () => {
    const papers = [...exercise.handouts, ...exercise.cards].map(({ id }) => `paper-${id}`)
    for (const id of [...papers, 'paper-sheet', 'paper-leave', 'paper-feedback'])
      expect(pack.sections[at(id)]?.newPage, id).toBe(true)
    const keys = exercise.handouts.filter((handout) => handout.for === 'trainer')
    const theirs = exercise.handouts.filter((handout) => handout.for !== 'trainer')
    const last = Math.max(at('outcome'), ...keys.map(({ id }) => at(`paper-${id}`)))
    for (const { id } of theirs) expect(at(`paper-${id}`)).toBeGreaterThan(last)
  })

  test('has the clock, every stage, a tally for every vote and a row for every aim', () => {
    const texts = textsOf(pack)
    for (const { title, minutes, notes } of exercise.stages) {
      expect(texts).toContain(`${title} (${minutes} minutes)`)
      for (const note of notes) expect(texts).toContain(note)
    }
    for (const { vote } of exercise.stages.flatMap(({ screens }) => screens))
      if (vote) for (const { text } of vote.options) expect(texts).toContain(text)
    const feedback = textsOf({ ...pack, sections: pack.sections.slice(at('paper-feedback')) })
    for (const aim of exercise.learn) expect(feedback).toContain(aim)
    expect(texts).toContain(`${exercise.minutes} minutes`)
  })

  test('has no hole in it, and names every source it refers to', () => {
    expect(holesIn(textsOf(pack))).toEqual([])
    const known = pack.sources.map(({ id }) => id)
    const cited = exercise.stages.flatMap(({ debrief }) => debrief.flatMap(({ sources }) => sources))
    for (const id of cited) if (!['judgement', 'invented'].includes(id)) expect(known).toContain(id)
  })

  test('gives away nothing on papers that are handed out before the reveal', () => {
    const reveal = exercise.stages.findIndex(({ kind }) => kind === 'reveal')
    const early = exercise.stages.slice(0, reveal).flatMap(({ uses }) => uses)
    for (const id of early) {
      const words = textsOf(makePaper({ exercise, date }, id)!).join(' ')
      for (const { value } of exercise.outcome.figures)
        expect(words, `${id} says ${value}`).not.toContain(value)
      expect(words).not.toContain(exercise.outcome.title)
    }
  })
})

test('what is made up says so on its own paper, and so does what is for one half of the room', () => {
  const paper = (exercise: string, id: string) =>
    textsOf(makePaper({ exercise: compiled.exercises[exercise]!, date }, id)!).join(' ')
  expect(paper('diamond', 'first_half')).toMatch(/first half of the room only.*Made up for this exercise/)
  expect(paper('walls-of-text', 'files')).toMatch(/Made up for this exercise/)
  expect(paper('bwv-lottery', 'scene')).not.toMatch(/Made up/)
  expect(makePaper({ exercise: compiled.exercises['diamond']!, date }, 'nothing')).toBeUndefined()
})

test('people take home a code where others can open the address, and words where not', () => {
  const home = (report: Report) => report.sections.find(({ id }) => id === 'paper-leave')!.blocks
  expect(home(packOf('bwv-lottery'))).toContainEqual(expect.objectContaining({ kind: 'figure' }))
  const alone = makeTrainingPack({ exercise: compiled.exercises['bwv-lottery']!, date })
  expect(home(alone).some(({ kind }) => kind === 'figure')).toBe(false)
})

test('a pack is Markdown too', () => {
  expect(toMarkdown(packOf('bwv-lottery'))).toContain('- **They share a car** Officers with')
})

describe.skipIf(!hasLibreOffice)('in LibreOffice', { concurrent: true }, () => {
  test.each(['bwv-lottery', 'vetting-bids'])(
    'the pack of %s opens with all its words',
    async (id) => {
      const pack = packOf(id)
      const text = (await inWord(pack)).replace(/\s+/g, ' ')
      const missing = textsOf(pack).filter((said) => !text.includes(said.replace(/\s+/g, ' ').trim()))
      expect(missing).toEqual([])
      expect(text).not.toContain('Contents')
    },
    120_000,
  )
})
