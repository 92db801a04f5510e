// Exercises that a trainer opens, from strangers and from failing disks.
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readExercise } from '../../src/flow-language/read-exercise.ts'
import { scriptFromExercise } from '../../src/session/room/script-from-exercise.ts'
import { evilText, lookThrough, torn } from './hostile.ts'
import { around } from './real.ts'
import { attack, PATIENCE } from './runs.ts'

const folder = new URL('../../flows/training/', import.meta.url)
const exercises = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
/** What YAML can do that JSON cannot. */
const tricks = [
  'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *b]\n',
  '? {__proto__: 1}\n: x\n',
  '!!js/function "alert(1)"\n',
  '<<: {__proto__: {polluted: 1}}\n',
  '- - - - - - -\n',
  '%YAML 1.1\n---\nyes: no\n...\n---\n',
  `${'['.repeat(3000)}\n`,
  // A few lines that would be billions of words, were every name in them written out.
  [
    'a: &a [x, x]',
    ...[...'bcdefghijkl'].map((name, at) => `${name}: &${name} [${`*${'abcdefghijk'[at]},`.repeat(9)}]`),
  ].join('\n'),
]

test(
  'exercises: read or refused with a line, and a script can be made of what was read',
  () =>
    attack(
      'exercise files',
      1,
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...exercises).chain(torn) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(...exercises), fc.constantFrom(...tricks))
            .map((both) => both.join('')),
        },
        { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...tricks), evilText) },
      ),
      (text) => {
        const { exercise, faults } = readExercise('own.yaml', text, around)
        for (const { line, column, message } of faults) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(message).not.toBe('')
        }
        if (!exercise) {
          expect(faults.length).toBeGreaterThan(0)
          return false
        }
        lookThrough(exercise)
        expect(scriptFromExercise(exercise).screens.length).toBeGreaterThan(0)
        return true
      },
    ),
  PATIENCE,
)
