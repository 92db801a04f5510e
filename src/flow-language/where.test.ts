import { expect, it } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import type { Place } from './check/findings.ts'
import { compileFolder } from './compile.ts'
import { placeFinding } from './where.ts'

const texts = toyTexts()
const compiled = compileFolder(texts)

it.each<[Place, string, string]>([
  [{ kind: 'question', id: 'alloc' }, 'toy.yaml', 'id: alloc'],
  [{ kind: 'question', id: 'stage' }, 'toy.yaml', 'use: stage'],
  [{ kind: 'option', id: 'alloc', option: 'group' }, 'toy.yaml', '{ id: group'],
  [{ kind: 'option', id: 'stage', option: 'ended' }, 'shared-questions.yaml', '{ id: ended'],
  [{ kind: 'rule', id: 'T5' }, 'toy.yaml', 'id: T5'],
  [{ kind: 'fact', id: 'tier' }, 'toy.yaml', 'id: tier'],
  [{ kind: 'fact', id: 'tier', option: 'low' }, 'toy.yaml', '{ is: low'],
  [{ kind: 'advice', id: 'AD1' }, 'toy.yaml', '{ id: AD1'],
  [{ kind: 'method', id: 'im-did' }, 'toy.yaml', 'id: im-did'],
  [{ kind: 'method', id: 'im-rct', option: '0' }, 'toy.yaml', '{ when: { alloc: individual }'],
  [{ kind: 'example', id: 'New and costly' }, 'toy.yaml', 'name: New'],
  [{ kind: 'precedence', id: 'P1' }, 'toy.yaml', 'id: P1'],
  [{ kind: 'flow', id: 'toy' }, 'toy.yaml', 'format: 1'],
  [{ kind: 'rule', id: 'gone' }, 'toy.yaml', 'format: 1'],
])('finds where %j is written', (at, name, begins) => {
  const finding = { code: 'rule-never', level: 'error', flow: 'toy', at, message: '' } as const
  const { file, line, column } = placeFinding(finding, compiled)
  expect(file).toBe(`flows/${name}`)
  const lines = texts.get(name)?.split('\n') ?? []
  const text = lines[line - 1]?.slice(column - 1)
  expect(text?.slice(0, begins.length)).toBe(begins)
})
