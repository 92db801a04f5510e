// Everything that can be saved, in every shape it ever had: each opens today, and what was renamed, added or taken away
// is told. The files beside this one are never edited; a new shape gets a file of its own.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPart } from '../../src/session/evaluations/check-part.ts'
import { migrate, type Answers, type Id } from '../../src/engine/index.ts'
import { is, toyFlow, toyQuestion } from '../../src/engine/toy-flow.ts'
import { NO_WORKINGS } from '../../src/machines/workings.ts'
import { readFile, writeFile } from '../../src/session/evaluations/evaluation-file.ts'
import { replay } from '../../src/session/evaluations/replay.ts'
import { readSavedJourney } from '../../src/session/journey-store.ts'
import { decodeLink } from '../../src/session/link.ts'
import { readSavedLogic } from '../../src/session/logic-store.ts'
import { readRecord } from '../../src/session/stored-record.ts'
import { replayLines } from '../../src/pages/saved/words.ts'
import { flowCalled } from '../content/content.ts'

const textOf = (name: string) => readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')
const given = (name: string) => JSON.parse(textOf(name)) as Record<string, unknown>

function opened(name: string) {
  const read = readFile(textOf(name), checkPart)
  if ('problem' in read) throw new Error(read.problem)
  return read.opened
}

describe('answers on the device', () => {
  test('as first kept: options under old names count under the new, a question that is gone is kept and told', () => {
    const saved = readRecord('works', given('answers-first'))
    expect(saved).toMatchObject({ origin: 'own', aside: [{ origin: 'link' }] })
    const flow = flowCalled('works')
    const { answers, notes } = migrate(flow, { flow: 'works', ...saved! })
    expect(answers).toEqual({
      ...(given('answers-first').answers as Answers),
      n_people: '300to999',
      events: '500to999',
    })
    expect(notes).toEqual([
      { kind: 'renamed-option', question: 'n_people', from: '300plus', to: '300to999' },
      { kind: 'renamed-option', question: 'events', from: '500plus', to: '500to999' },
    ])
    const told = replay(flow, { parts: { 'answers:works': given('answers-first') } }, [])!
    expect(told.renamed.map(({ question, answered }) => [question, answered])).toEqual([
      ['n_people', '300–999'],
      ['events', '500–999'],
    ])
    expect(told.gone).toEqual([{ question: 'moon', asked: 'moon', answered: 'full' }])
  })

  test('with workings, from before sheets on value for money: nothing is lost, and the sheet is empty', () => {
    const saved = readRecord('value', given('answers-with-workings'))
    expect(saved?.workings).toEqual({ ...(given('answers-with-workings').workings as object), worth: null })
    const { answers } = migrate(flowCalled('value'), { flow: 'value', ...saved! })
    expect(answers.impact).toBe('nil_precise')
  })

  test('opened to read, with some workings only: what is missing is empty', () => {
    expect(readRecord('works', given('answers-to-read'))).toMatchObject({
      origin: 'read',
      workings: { ...NO_WORKINGS, numbers: { n_people: 340 } },
    })
  })

  test('as kept today: nothing is changed by reading it', () => {
    const { format, flow, ...rest } = given('answers-value-today')
    expect([format, flow]).toEqual([1, 'value'])
    expect(readRecord('value', given('answers-value-today'))).toEqual(rest)
  })
})

describe('what else is on the device', () => {
  test('the journey', () => {
    const { version, savedAt, ticks, notes, done } = given('journey-first')
    expect(readSavedJourney(given('journey-first'))).toEqual({
      version,
      savedAt,
      record: { ticks, notes, done },
    })
  })

  test('the logic model', () => {
    const { savedAt, model } = given('logic-today')
    expect(readSavedLogic(given('logic-today'))).toEqual({ savedAt, model })
  })
})

interface Link {
  since: string
  flow: Id
  link: string
  answers: Answers
  ignored: string[]
  numbers?: object
  choices?: object
  toRead?: boolean
}

test.each(JSON.parse(textOf('links')) as Link[])(
  'a link: $since',
  ({ flow, link, answers, ignored, numbers, choices, toRead }) => {
    const read = decodeLink(flowCalled(flow), link)
    expect(read.answers).toEqual(answers)
    expect(read.ignored.map(({ what }) => what)).toEqual(ignored)
    expect(read.toRead ?? false).toBe(toRead ?? false)
    expect(read.workings ?? null).toEqual(numbers ? { ...NO_WORKINGS, numbers, choices } : null)
  },
)

describe('a file', () => {
  test('as first written: every part is read, and what has become of it is told in the words of the day', () => {
    const { parts, wording, asked, unread, name } = opened('evaluation-file-first')
    expect([name, Object.keys(parts), unread, asked]).toEqual([
      'From the archive',
      ['answers:works', 'journey'],
      [],
      {},
    ])
    const told = replay(flowCalled('works'), { parts }, wording['works'] ?? [], asked['works'])!
    expect(told.gone).toEqual([{ question: 'moon', asked: 'What phase is the moon in?', answered: 'Full' }])
    expect(told.reworded.map(({ was, now }) => [was.answered, now.answered])).toEqual([
      ['People', expect.any(String)],
      ['300 or more', '300–999'],
      ['500 or more', '500–999'],
    ])
    expect(told.renamed, 'their old wording says it already').toEqual([])
    const lines = replayLines(told)
    expect(lines).toHaveLength(4)
    expect(lines.join('\n')).toContain(
      '“What phase is the moon in?” is no longer asked that way. You said: “Full”.',
    )
  })

  test('as written today, with everything in it, comes back as it went', () => {
    const parts = {
      'answers:value': given('answers-value-today'),
      logic: given('logic-today'),
      journey: given('journey-first'),
    }
    const flow = flowCalled('value')
    const dates = { createdAt: '2026-11-20T09:00:00Z', changedAt: '2026-11-22T12:00:00Z' }
    const text = writeFile({ id: 'a', name: 'All', ...dates, parts }, [flow], '2026-11-22T12:00:00Z')
    const read = readFile(text, checkPart)
    if ('problem' in read) throw new Error(read.problem)
    expect(read.opened).toMatchObject({ name: 'All', parts, unread: [] })
    const told = replay(flow, { parts }, read.opened.wording['value'] ?? [], read.opened.asked['value'])!
    expect(replayLines(told)).toEqual([])
  })

  test('says what is new, renamed and gone, and nothing else', () => {
    const then = toyFlow({
      questions: [
        toyQuestion('live', ['yes', 'no'], { text: 'Is it live?' }),
        toyQuestion('draw', ['yes', 'no'], { text: 'Could chance decide?' }),
        toyQuestion('moon', ['full', 'new'], { text: 'What phase is the moon in?' }),
        toyQuestion('size', ['small', 'large'], { text: 'How many?' }),
        toyQuestion('later', ['yes', 'no'], { text: 'Will it go on?' }),
      ],
    })
    const now = toyFlow({
      version: 2,
      questions: [
        toyQuestion('live', ['yes', 'no'], { text: 'Is it live?' }),
        toyQuestion('fresh', ['yes', 'no'], { text: 'Has anybody asked?' }),
        toyQuestion('chance', ['yes', 'no'], { text: 'Could a draw decide?', was: ['draw'] }),
        toyQuestion('size', ['large'], { text: 'How many?' }),
        toyQuestion('unseen', ['yes'], { text: 'Never on the way?', ask: is('live', 'no') }),
        toyQuestion('later', ['yes', 'no'], { text: 'Will it go on?' }),
      ],
    })
    const answers = { live: 'yes', draw: 'no', moon: 'full', size: 'small' }
    const record = {
      format: 1,
      flow: then.id,
      version: 1,
      answers,
      savedAt: 'then',
      origin: 'own',
      aside: [],
    }
    const part = `answers:${then.id}`
    const evaluation = { id: 'a', name: '', createdAt: '2026', changedAt: '2026', parts: { [part]: record } }
    const read = readFile(writeFile(evaluation, [then], '2026'), checkPart)
    if ('problem' in read) throw new Error(read.problem)
    const { wording, asked, parts } = read.opened
    const told = replay(now, { parts }, wording[then.id] ?? [], asked[then.id])!
    expect(replayLines(told).map((line) => line.replace(`${now.title} `, ''))).toEqual([
      'It was saved with version 1 of these questions; this is version 2.',
      '1 question is new to you: “Has anybody asked?”.',
      expect.stringMatching(/^“What phase is the moon in\?” is no longer asked that way\. You said: “full/i),
      expect.stringMatching(/^“How many\?” is no longer asked that way\. You said: “small/i),
      '“Could chance decide?” now reads “Could a draw decide?”.',
    ])
    expect(told.kept).toBe(2)
  })
})
