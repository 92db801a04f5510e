// The lock file must install anywhere. npm leaves packages for other systems out of it when a registry does not have
// them all, and only the next person on that system finds out.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  resolved?: string
  devDependencies?: Record<string, string>
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}
const asked = JSON.parse(readFileSync('package.json', 'utf8')) as Locked

/** Where npm would find `name` from a package: inside it, or inside any folder above. */
function isLocked(among: Record<string, Locked>, from: string, name: string): boolean {
  const parts = from.split(/(?<=node_modules\/)/)
  const folders = parts.map((_, depth) => parts.slice(0, depth).join(''))
  const inside = from === '' ? [] : [`${from}/node_modules/`]
  return [...folders, ...inside, 'node_modules/'].some((folder) => `${folder}${name}` in among)
}

function missingOptional(among: Record<string, Locked>): string[] {
  return Object.entries(among).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(among, path, name))
      .map((name) => `${path} needs ${name}`),
  )
}

test('every optional package of a package is itself in the lock file', () => {
  expect(missingOptional(packages)).toEqual([])
})

test('a missing one would be noticed, and one that is inside or beside would not', () => {
  const optionalDependencies = { native: '1' }
  expect(missingOptional({ 'node_modules/a': { optionalDependencies } })).toEqual([
    'node_modules/a needs native',
  ])
  for (const place of ['node_modules/native', 'node_modules/a/node_modules/native']) {
    expect(missingOptional({ 'node_modules/a': { optionalDependencies }, [place]: {} })).toEqual([])
  }
  const elsewhere = { 'node_modules/b/node_modules/native': {} }
  expect(missingOptional({ 'node_modules/a': { optionalDependencies }, ...elsewhere })).toHaveLength(1)
})

test('it names no registry, so it works with any', () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved?.includes('://'))).toEqual([])
})

test('it agrees with package.json, where every version is exact', () => {
  expect(packages['']?.devDependencies ?? {}).toEqual(asked.devDependencies ?? {})
  expect(packages['']?.dependencies ?? {}).toEqual(asked.dependencies ?? {})
  for (const version of Object.values({ ...asked.dependencies, ...asked.devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  }
})
