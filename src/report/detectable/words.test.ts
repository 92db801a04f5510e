import { expect, test } from 'vitest'
import type { Answers, EffectSize, Span } from '../../engine/index.ts'
import { percentUp } from './amounts-words.ts'
import { detectable, type Detectable } from './detectable.ts'
import { comparisons, judge, largest } from './effects.ts'
import type { Situation } from './situation.ts'
import {
  comparisonWords,
  figureWords,
  noteWords,
  sensitivityWords,
  wantedSentence,
  wantedWords,
} from './words.ts'

function effect(id: string, more: Partial<EffectSize>): EffectSize {
  return {
    ...{ id, intervention: id, outcome: 'Crime', effect: '', says: '', strength: 'strong' },
    ...{ strengthSays: '', status: 'checked', sources: ['S1'] },
    ...more,
  }
}

const PATROLS = effect('Patrols', {
  ...{ planWith: { cautious: 8, central: 16 }, seenFall: { low: 8, high: 16 }, givenTo: ['places'] },
})
const LAMPS = effect('Lamps', { planWith: { cautious: 7 }, givenTo: ['places'] })
const ONE_TOWN = effect('One town', {
  seenFall: { low: 88, high: 88 },
  strength: 'weak',
  givenTo: ['places'],
})
const COURSE = effect('Course', { planWith: { cautious: 10 }, givenTo: ['people'] })
const HEARSAY = effect('Hearsay', {
  seenFall: { low: 90, high: 90 },
  status: 'unverified',
  givenTo: ['people'],
})
const VAGUE = effect('Vague', { givenTo: ['people'] })
const MENTOR = effect('Mentor', { planWith: { cautious: 6 }, givenTo: ['people'] })
const TALK = effect('Talk', { planWith: { cautious: 4 }, givenTo: ['people'] })
const ALL = [PATROLS, ONE_TOWN, COURSE, HEARSAY, LAMPS, MENTOR, TALK, VAGUE]

const exactly = (n: number): Span => ({ least: n, most: n })

function given(answers: Answers, spans: Readonly<Record<string, Span>>): Situation {
  return { answers, spans, numbers: {} }
}

function told(method: string, situation: Situation) {
  const figure = detectable(method, situation) as Detectable
  expect(figure.kind).toBe('figure')
  const compared = comparisons(ALL, situation)
  const judged = judge(figure, situation, compared)
  return {
    ...{ figure, judged, words: figureWords(figure, situation), compared: comparisonWords(figure, compared) },
    ...{ wanted: wantedSentence(figure, judged, situation), note: noteWords(figure, judged, situation) },
  }
}

const people = (span: Span, more: Readonly<Record<string, Span>> = {}, stage = 'planned') =>
  given({ target: 'people', stage }, { n_people: span, ...more })

test('effects are those of the same target, smallest first; what nobody saw and what has no figure is left out', () => {
  const ids = (target: string) => comparisons(ALL, given({ target }, {})).map(({ effect: { id } }) => id)
  expect(ids('places')).toEqual(['Lamps', 'Patrols', 'One town'])
  expect(ids('people')).toEqual(['Talk', 'Mentor', 'Course'])
  // None of their own kind, so all kinds.
  expect(ids('system')).toEqual(['Talk', 'Mentor', 'Lamps', 'Course', 'Patrols', 'One town'])
  expect(largest(comparisons(ALL, given({ target: 'places' }, {})))?.effect.id).toBe('Patrols')
})

test('the figure says what it rests on, and is never rounded down', () => {
  expect(told('im-rct', people(exactly(300))).words).toBe(
    'With 300 people in each group, you would only see a fall of 27% or more: say, from 42 in every 100 people to 31.',
  )
  expect([percentUp(0.261), percentUp(0.26), percentUp(0.0431), percentUp(0.043), percentUp(1)]).toEqual([
    ...['27%', '26%', '4.4%', '4.3%', '100%'],
  ])
})

test('a band gives both ends, an open band only what is certain', () => {
  expect(told('im-rct', people({ least: 300, most: 999 })).words).toMatch(
    /^With 300 to 999 people in each group, the smallest fall you would see lies between \d+% and \d+%\. At worst: say, from 42/,
  )
  expect(told('im-rct', people({ least: 1, most: 29 })).words).toMatch(
    /^With up to 29 people .* at best see .* At the lower end even a fall to none could pass for chance\.$/,
  )
  expect(told('im-rct', people({ least: 10_000 })).words).toMatch(/^With 10,000 or more people .* would show/)
})

test('too few to show anything is said so', () => {
  expect(told('im-rct', people(exactly(3))).words).toBe(
    'With 3 people in each group, even a fall to none could pass for chance.',
  )
  const six = told('im-crct', given({ target: 'teams', stage: 'planned' }, { n_clusters: exactly(6) }))
  expect(six.words).toContain('the clearest result there can be one time in ten')
  expect(six.note).toMatchObject({ strong: true })
  expect(six.note.text).toMatch(/no change could be shown, however large\. So treat this as a pilot\.$/)
  const one = told('im-crct', given({ target: 'teams', stage: 'planned' }, { n_clusters: exactly(1) }))
  expect(one.words).toContain('there is nothing to draw between')
})

test.each([
  [exactly(10), 'a change of 10%'],
  [{ least: 31 }, 'a change of more than 30%'],
  [{ least: 15, most: 30 }, 'a change of 15% to 30%'],
  [{ least: 1, most: 14 }, 'a change of under 15%'],
])('what is wanted, in words: %o', (span, words) => {
  expect(wantedWords(span)).toBe(words)
})

test('a change larger than what is wanted is said strongly', () => {
  const { judged, wanted, note } = told('im-rct', people(exactly(300), { effect: exactly(10) }))
  expect(judged).toMatchObject({ reach: 'blind', beyondWanted: true })
  expect(wanted).toBe('You said a change of 10% would be worth having. This study would probably miss it.')
  expect(note.strong).toBe(true)
  expect(note.text).toMatch(/You are after a change of 10%, so treat this as a pilot\.$/)
  const running = told('im-rct', people(exactly(300), { effect: exactly(10) }, 'mature'))
  expect(running.note.text).toMatch(/so do not count on a clear answer\.$/)
})

test('a change larger than anything seen is said strongly, even if more is wanted', () => {
  const { judged, compared, note } = told('im-match', people(exactly(300), { effect: { least: 31 } }))
  expect(judged).toMatchObject({ reach: 'blind', beyondWanted: false, beyondSeen: true })
  expect(compared).toBe(
    'Nothing in our list of effects gives reason to expect that much. The most is “Course” (10% to plan with).',
  )
  expect(note).toMatchObject({ strong: true })
})

test('a single small study does not make a large effect believable', () => {
  const { judged } = told('im-prepost', given({ target: 'places' }, { events: exactly(30) }))
  expect(judged.beyondSeen).toBe(true)
})

test('a band is judged by its best end before anything strong, and by its worst before anything kind', () => {
  const band = (span: Span, wanted: Span) => told('im-rct', people(span, { effect: wanted })).judged.reach
  expect(band({ least: 2, most: 200_000 }, exactly(5))).toBe('doubtful')
  expect(band({ least: 100_000 }, exactly(5))).toBe('small')
  expect(band({ least: 2 }, exactly(1))).toBe('doubtful')
})

test('what is sharp enough is said without alarm', () => {
  const { judged, note, wanted, compared } = told('im-rct', people(exactly(20_000), { effect: exactly(10) }))
  expect(judged.reach).toBe('small')
  expect(note).toEqual({
    strong: false,
    text: expect.stringMatching(/sharp enough for the change/) as string,
  })
  expect(wanted).toMatch(/This study would show it\.$/)
  expect(compared).toContain('even the smallest fall in our list')
})

test('between what would show and what would be missed, both are named', () => {
  const { compared } = told(
    'im-prepost',
    given({ target: 'places', series: 'medium' }, { events: exactly(1500) }),
  )
  expect(compared).toBe(
    'It would show an effect like “Patrols” (16% seen), and miss one like “Lamps” (7% to plan with).',
  )
})

test('before and after never shows a cause, and its note says so', () => {
  const { note } = told('im-prepost', given({ target: 'places' }, { events: exactly(100_000) }))
  expect(note.text).toMatch(/nothing would show that the scheme did it\.$/)
})

test('the least certain assumption is tried at other values', () => {
  const { figure } = told('im-crct', given({ target: 'teams' }, { n_clusters: exactly(48) }))
  expect(sensitivityWords(figure)[0]).toMatch(
    /twice as alike \(0\.1\), it is \d+%; if half as alike \(0\.025\), it is \d+%\./,
  )
  const counts = told('im-did', given({ target: 'places' }, { events: exactly(400) }))
  expect(sensitivityWords(counts.figure)[0]).toMatch(/scatter twice as much, it is \d+%\./)
  expect(sensitivityWords(told('im-rct', people(exactly(3))).figure)).toEqual([])
})

test('no sentence holds a gap, a NaN or “undefined”, whatever is known', () => {
  const spans: Span[] = [exactly(0), exactly(7), { least: 0, most: 19 }, { least: 1000 }, exactly(90_000)]
  for (const target of ['people', 'places', 'teams', 'mixed', 'system'])
    for (const method of [
      'im-rct',
      'im-crct',
      'im-did',
      'im-its',
      'im-prepost',
      'im-crossover',
      'im-encourage',
    ])
      for (const span of spans)
        for (const effect of [exactly(10), { least: 31 }]) {
          const known = { n_people: span, n_clusters: span, events: span, effect }
          const situation = given({ target, stage: 'planned', series: 'long' }, known)
          const found = detectable(method, situation)
          if (found?.kind !== 'figure') continue
          const { words, compared, wanted, note } = told(method, situation)
          const all = [words, compared, wanted, note.text, ...sensitivityWords(found)].join(' ')
          expect(all).not.toMatch(/NaN|undefined|Infinity|\s\s|\s[.,]|-\d/)
          expect(note.text).toMatch(/^With .*\.$/)
        }
})
