// Every package in the lock file is under a licence that we may use it under; those that readers are given, under one that
// lets anybody pass them on.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string; hasInstallScript?: boolean }>
}
const others = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { license, hasInstallScript }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    licence: license,
    runsOnInstall: hasInstallScript === true,
  }))

/** Ask for no more than a notice. */
const FREE = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
]
/** Used to build and to test, never shipped: changes to their own files would have to be given back. */
const TOOLS_UNDER_MPL = /^(lightningcss(-.*)?|axe-core)$/
/** Say their licence in a file, and not in package.json. */
const IN_A_FILE: Readonly<Record<string, string>> = { jstat: 'Permission is hereby granted, free of charge' }

test('every package is under a licence on the list', () => {
  expect(others.length).toBeGreaterThan(100)
  const odd = others.filter(({ name, licence = '' }) => {
    if (licence === 'MPL-2.0') return !TOOLS_UNDER_MPL.test(name)
    return !FREE.includes(licence) && !Object.hasOwn(IN_A_FILE, name)
  })
  expect(odd).toEqual([])
})

test.each(Object.entries(IN_A_FILE))('%s says its licence in a file', (name, words) => {
  expect(readFileSync(`node_modules/${name}/LICENSE`, 'utf8')).toContain(words)
})

test('no package runs a program of its own as it is installed, but for one that watches files on a Mac', () => {
  const runs = others.filter(({ runsOnInstall }) => runsOnInstall).map(({ name }) => name)
  expect(runs.filter((name) => name !== 'fsevents')).toEqual([])
})
