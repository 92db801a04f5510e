// What is shipped may be shipped, what builds it may be used, and the page of licences leaves nobody out.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundledIn } from './licences.ts'

interface Package {
  about?: object
  files?: Record<string, string>
}

/** A project with these packages in it, and our typeface. */
function project(packages: Record<string, Package>): string {
  const root = mkdtempSync(join(tmpdir(), 'licences-'))
  const all: Record<string, Package> = { tailwindcss: { about: { license: 'MIT' } }, ...packages }
  for (const [name, { about = {}, files = {} }] of Object.entries(all)) {
    const folder = join(root, 'node_modules', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...about }))
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  }
  mkdirSync(join(root, 'public/fonts'), { recursive: true })
  writeFileSync(join(root, 'public/fonts/OFL.txt'), 'Open Font')
  return root
}

test('names each package once with its licence in full, and the typeface', () => {
  const root = project({
    '@scope/a': { about: { license: 'ISC' }, files: { LICENCE: 'Take it.\n' } },
    b: { files: { 'license.md': 'Permission is hereby granted, free of charge, …' } },
    unused: { about: { license: 'GPL-3.0' } },
  })
  const modules = ['@scope/a/x.js', '@scope/a/y.js', 'b/index.js'].map((file) =>
    join(root, 'node_modules', file),
  )
  const found = bundledIn(root, [...modules, join(root, 'src/app/main.ts'), '\0virtual:flows'])
  expect(found.map(({ name, licence, text }) => `${name} ${licence} ${text}`)).toEqual([
    '@scope/a ISC Take it.',
    'b MIT Permission is hereby granted, free of charge, …',
    'Commissioner (typeface) OFL-1.1 Open Font',
    'tailwindcss MIT ',
  ])
})

test('a package that travels inside another is named too', () => {
  const inside = '// node_modules/tiny/index.js\nlet id = 1\n// node_modules/@deep/er/a.js\n'
  const root = project({
    big: { about: { license: 'MIT' }, files: { 'index.js': inside } },
    tiny: { about: { license: 'MIT' } },
    '@deep/er': { about: { license: 'ISC' } },
  })
  const found = bundledIn(root, [join(root, 'node_modules/big/index.js')])
  expect(found.map(({ name }) => name)).toEqual([
    '@deep/er',
    'big',
    'Commissioner (typeface)',
    'tailwindcss',
    'tiny',
  ])
})

test('a package that says nothing about its licence stops the build', () => {
  const root = project({ mute: { files: { LICENSE: 'All rights reserved.' } } })
  expect(() => bundledIn(root, [join(root, 'node_modules/mute/index.js')])).toThrow('does not say')
})
