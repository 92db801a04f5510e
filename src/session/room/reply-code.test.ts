import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionScreens, type Script } from '../../machines/room-script.ts'
import { toyScreen, toyScript, toyVote } from '../../machines/toy-script.ts'
import { decodeReply, encodeReply, LETTERS, refusalWords, type Reply } from './reply-code.ts'

/** A session with many questions of every size. */
const script: Script = {
  ...toyScript,
  screens: Array.from({ length: 40 }, (_, n) => {
    const ids = Array.from({ length: 2 + (n % 11) }, (_, each) => `o${each}`)
    const question = toyVote([...ids, 'dk'], { many: n % 3 === 0 })
    return toyScreen(`q${n}`, 'first', { kind: 'question', question })
  }),
}

const anyReply: fc.Arbitrary<Reply> = fc
  .constantFrom(...questionScreens(script))
  .chain(({ id, question }) => {
    const together = question.options.filter(({ exclusive }) => !exclusive).map((option) => option.id)
    const one = fc.constantFrom(...question.options.map((option) => [option.id]))
    return fc.record({
      table: fc.integer({ min: 1, max: 60 }),
      screen: fc.constant(id),
      answer: question.many ? fc.oneof(fc.subarray(together, { minLength: 1 }), one) : one,
    })
  })
const codeOf = (reply: Reply) => encodeReply(script, reply)!
const plain = (code: string) => code.replace(' ', '')

test('every answer comes back as it was given, however it is typed', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const code = codeOf(reply)
      expect(decodeReply(script, code)).toEqual({ reply })
      expect(decodeReply(script, ` ${code.toLowerCase().replace(' ', '-')} `)).toEqual({ reply })
    }),
  )
})

test('a code of one answer has six characters, and none has more than eight for up to twelve options', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const { many } = questionScreens(script).find(({ id }) => id === reply.screen)!.question
      const { length } = plain(codeOf(reply))
      if (many) expect(length).toBeLessThanOrEqual(8)
      else expect(length).toBe(6)
    }),
  )
})

test('no two answers share a code', () => {
  const codes = new Map<string, Reply>()
  for (const { id, question } of questionScreens(script).filter((each) => !each.question.many)) {
    for (let table = 1; table <= 60; table++) {
      for (const option of question.options) {
        const reply = { table, screen: id, answer: [option.id] }
        expect(codes.get(codeOf(reply))).toBeUndefined()
        codes.set(codeOf(reply), reply)
      }
    }
  }
  expect(codes.size).toBeGreaterThan(5000)
})

test('one wrong character is always caught', () => {
  fc.assert(
    fc.property(anyReply, fc.nat(), fc.constantFrom(...LETTERS), (reply, at, letter) => {
      const code = [...plain(codeOf(reply))]
      const place = at % code.length
      fc.pre(code[place] !== letter)
      code[place] = letter
      expect(decodeReply(script, code.join(''))).toEqual({ refused: { why: 'damaged' } })
    }),
  )
})

test('two neighbours that changed places are always caught', () => {
  fc.assert(
    fc.property(anyReply, fc.nat(), (reply, at) => {
      const code = [...plain(codeOf(reply))]
      const place = at % (code.length - 1)
      const [a, b] = [code[place]!, code[place + 1]!]
      fc.pre(a !== b)
      code.splice(place, 2, b, a)
      expect(decodeReply(script, code.join(''))).toEqual({ refused: { why: 'damaged' } })
    }),
  )
})

test('anything at all is refused with words, or is an answer that could have been given', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 4, maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const read = decodeReply(script, text)
      if ('reply' in read) expect(encodeReply(script, read.reply)).not.toBeNull()
      else expect(refusalWords(read.refused)).toMatch(/Ask the table/)
    }),
    { numRuns: 2000 },
  )
})

test('a code of another session is told apart nearly always', () => {
  const other: Script = { ...script, id: 'exercise/other' }
  const replies = fc.sample(anyReply, 500)
  const taken = replies.filter((reply) => 'reply' in decodeReply(other, codeOf(reply)))
  expect(taken.length).toBeLessThan(25)
})

test('what is no answer has no code', () => {
  expect(encodeReply(script, { table: 0, screen: 'q1', answer: ['o0'] })).toBeNull()
  expect(encodeReply(script, { table: 61, screen: 'q1', answer: ['o0'] })).toBeNull()
  expect(encodeReply(script, { table: 1, screen: 'nowhere', answer: ['o0'] })).toBeNull()
  expect(encodeReply(script, { table: 1, screen: 'q1', answer: ['o0', 'o1'] })).toBeNull()
  expect(encodeReply(script, { table: 1, screen: 'q0', answer: ['o0', 'dk'] })).toBeNull()
})
