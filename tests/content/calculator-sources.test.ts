// What a calculator names as its sources is in the register.
import { expect, test } from 'vitest'
import { calculators } from '../../src/calculators/index.ts'
import { rebaseWith } from '../../src/calculators/rebase.ts'
import { compiled } from './content.ts'

test.each(
  [...calculators, rebaseWith({ '2015-16': 75, '2024-25': 100 })].map(
    (calculator) => [calculator.id, calculator.sources] as const,
  ),
)('the sources of %s are registered', (_, sources) => {
  const known = Object.keys(compiled.library.sources)
  for (const source of sources) if (source !== 'judgement') expect(known).toContain(source)
})
