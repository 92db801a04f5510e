// The rules of the house, held against every source file. The rules and their own test are in src/build/architecture.
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { breaches } from '../src/build/architecture/breaches.ts'

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(svelte|ts|mjs)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
}

test('imports point one way, nothing goes round in circles, and no file is too long', async () => {
  const paths = [...(await sources('src')), ...(await sources('tests'))]
  expect(paths.length).toBeGreaterThan(20)
  expect(breaches(paths.map((path) => ({ path, text: readFileSync(path, 'utf8') })))).toEqual([])
})
