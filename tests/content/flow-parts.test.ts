// Questions come before reasons: what is asked, and what is told, are fetched apart and are one flow again.
import { describe, expect, test } from 'vitest'
import { advise, askedLibrary, join, resolve, split } from '../../src/engine/index.ts'
import { compiled } from './content.ts'

describe.each(compiled.flows.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
  const { asked, told } = split(flow)

  test('its two parts make the whole again, as they come from a file', () => {
    const carried = <T>(part: T): T => JSON.parse(JSON.stringify(part)) as T
    expect(join(carried(asked), carried(told))).toEqual(JSON.parse(JSON.stringify(flow)))
  })

  test('the first part asks and weighs just as the whole does', () => {
    for (const { answers } of flow.examples) {
      const route = (of: typeof flow) => (({ path, current }) => ({ path, current }))(resolve(of, answers))
      expect(route(asked)).toEqual(route(flow))
      const verdicts = (of: typeof flow) => advise(of, answers).methods.map(({ id, status }) => [id, status])
      expect(verdicts(asked)).toEqual(verdicts(flow))
    }
  })

  test('the first part holds no reason, and what is asked lacks no word', () => {
    expect(JSON.stringify(asked).length).toBeLessThan(JSON.stringify(flow).length * 0.8)
    expect(asked.questions).toEqual(flow.questions)
    expect(asked.doubts).toEqual(flow.doubts)
    const library = askedLibrary(flow, compiled.library)
    for (const { id } of flow.methods) expect(library.methods[id]?.opens).toBeTruthy()
    for (const { terms, example } of flow.questions) {
      for (const term of terms) expect(library.glossary[term]?.says).toBeTruthy()
      if (example && example.source !== 'judgement') expect(library.sources[example.source]?.by).toBeTruthy()
    }
  })
})
