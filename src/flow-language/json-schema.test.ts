import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonSchemas } from './json-schema.ts'

it.each([...jsonSchemas()])('%s is up to date: npm run flow -- schema', (name, text) => {
  expect(readFileSync(join(import.meta.dirname, name), 'utf8')).toBe(text)
})

it('tells editors about conditions', () => {
  const schema = JSON.parse(jsonSchemas().get('flow.schema.json') ?? '') as { $defs: Record<string, object> }
  expect(Object.keys(schema.$defs)).toEqual(['condition', 'methods'])
  expect(JSON.stringify(schema)).toContain('"ask":{"$ref":"#/$defs/condition"}')
})
