import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'

it.each([
  ['{"stage": planned}', '1:11 expected a value (words need double quotes), found planned}'],
  ['{\n  "a": 1,\n  b: 2\n}', '3:3 expected a key in double quotes, found b: 2'],
  ['{"a" 1}', '1:6 expected a colon, found 1}'],
  ['{"a": 1 "b": 2}', '1:9 expected a comma or }, found "b": 2}'],
  ['["a",]', '1:6 expected a value (words need double quotes), found ]'],
  ['{"a": "b', '1:7 expected a value (words need double quotes), found "b'],
  ['{"a": "b"', '1:10 expected a comma or }, but it ends here'],
  ['{} {}', '1:4 expected nothing more, found {}'],
  ["{'a': 1}", "1:2 expected a key in double quotes, found 'a': 1}"],
  ['{"stage": "planned",', '1:21 expected a key in double quotes, but it ends here'],
])('finds where %s goes wrong', (text, says) => {
  const fault = jsonFault(text)
  expect(`${fault?.line}:${fault?.column} ${fault?.message}`).toBe(says)
})

it('agrees with JSON.parse', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const nearlyJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '[', ' ', '0', '\\', '\n'))
    .map(([json, at, mark]) => {
      const place = at % (json.length + 1)
      return json.slice(0, place) + mark + json.slice(place + (at % 2))
    })
  fc.assert(
    fc.property(nearlyJson, (text) => {
      expect(jsonFault(text) === undefined).toBe(isJson(text))
    }),
    { numRuns: 1000 },
  )
})
