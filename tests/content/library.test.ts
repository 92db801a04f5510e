// The library as it is written: plain words find the right page, and nothing points at a page that is not there.
import { beforeAll, expect, test } from 'vitest'
import { calculators } from '../../src/calculators/index.ts'
import { findableQuestions, methodRules } from '../../src/flow-language/method-rules.ts'
import { documentsOf } from '../../src/pages/search/documents.ts'
import { makeSearch, type Search } from '../../src/pages/search/search.ts'
import { termFinder } from '../../src/ui/find-terms.ts'
import { compiled } from './content.ts'

const { flows, journey = null, library, reference, synonyms } = compiled
const findings = compiled.vetting ?? null
const questions = findableQuestions(flows)
const exercises = Object.values(compiled.exercises)
const shelves = { library, reference, journey, questions, synonyms, calculators, findings, exercises }
const documents = documentsOf(shelves)
let search: Search

beforeAll(() => {
  search = makeSearch(documents, synonyms)
})

test('every document has an address of its own', () => {
  expect(new Set(documents.map(({ href }) => href)).size).toBe(documents.length)
})

test.each([
  ['lottery', '#/methods/im-rct'],
  ['RCT', '#/methods/im-rct'],
  ['randomized trial', '#/methods/im-crct'],
  ['clustre trial', '#/methods/im-crct'],
  ['before and after', '#/methods/im-prepost'],
  ['pre post', '#/methods/im-prepost'],
  ['phased roll-out', '#/methods/im-stepped'],
  ['questionnaire', '#/methods/bg-survey'],
  ['talk to people', '#/methods/ql-interviews'],
  ['diff in diff', '#/methods/im-did'],
  ['value for money', '#/glossary/value_for_money'],
  ['counterfactual', '#/glossary/counterfactual'],
  ['body cameras', '#/cases/body-worn-video'],
  ['burglaries', '#/data/cost-'],
  ['crime reports', '#/data/held-cris'],
  ['how many people', '#/calculators/two-'],
  ['break even', '#/calculators/break-even'],
  ['kappa', '#/calculators/cohen-kappa'],
  ['margin of error', '#/calculators/survey-margin'],
  ['payment hangs on a good result', '#/findings/X35'],
  ['M5', '#/findings/M5'],
  ['exercise', '#/training'],
  ['lottery or not', '#/training/bwv-lottery'],
])('%s finds %s near the top', (typed, href) => {
  const near = search(typed)
    .slice(0, 8)
    .map((found) => found.href)
  expect(
    near.some((one) => one.startsWith(href)),
    near.join(' '),
  ).toBe(true)
})

test('every rule of every open line stands on the page of each method it speaks of', () => {
  const { rules, methods } = methodRules(flows, library)
  for (const flow of flows) {
    for (const { id, methods: about } of flow.rules) {
      expect(rules[flow.id]?.[id]?.when, `${flow.id} ${id}`).toBeTruthy()
      for (const method of about) {
        const line = methods[method]?.find((one) => one.flow === flow.id)
        expect(line?.rules, `${flow.id} ${id} ${method}`).toContain(id)
      }
    }
  }
})

test('conditions in words name no id of a fact or a method', () => {
  const { rules } = methodRules(flows, library)
  const text = JSON.stringify(Object.values(rules).map((flow) => Object.values(flow).map(({ when }) => when)))
  expect(text.match(/\b(?:bg|ec|ex|im|mo|ql)-[a-z0-9]+\b/g)).toBeNull()
  expect(text).not.toMatch(/live_poor|draw_blocked|undefined/)
})

test('words that are marked as everyday words are words of their term', () => {
  for (const { term, also, ordinary = [] } of Object.values(library.glossary)) {
    for (const word of ordinary) expect([term, ...also]).toContain(word)
  }
})

test('ordinary sentences are left alone', () => {
  const find = termFinder(
    Object.values(library.glossary).map(({ id, term, also, ordinary = [] }) => ({
      id,
      words: [term, ...also].filter((word) => !ordinary.includes(word)),
    })),
  )
  const plain =
    'What London did has an impact within reach of a group, in our power, with police records at arm’s length.'
  expect(find(plain)).toEqual([{ text: plain }])
})
