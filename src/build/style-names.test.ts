import { expect, test } from 'vitest'
import { styleNames } from './style-names.ts'

const component = (filename: string, hash: string) => ({ filename, hash: () => hash })

test('a short name, the same at every build', () => {
  const name = styleNames()
  expect(name(component('src/ui/Part.svelte', '1abcxyz'))).toBe('scxyz')
  expect(name(component('src/ui/Part.svelte', '1abcxyz'))).toBe('scxyz')
  expect(styleNames()(component('src/ui/Part.svelte', '1abcxyz'))).toBe('scxyz')
})

test('two components never share a name unseen', () => {
  const name = styleNames()
  name(component('src/ui/Part.svelte', '1abcxyz'))
  expect(name(component('src/ui/Words.svelte', '1abcxya'))).not.toBe('scxyz')
  expect(() => name(component('src/ui/Notice.svelte', '2dbcxyz'))).toThrow(
    'src/ui/Notice.svelte and src/ui/Part.svelte',
  )
})
