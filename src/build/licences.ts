// The page of licences is made from what a build really holds: packages whose code is in it, packages that travel inside
// those, and the typeface. The list is complete only when the scripts are, so its module holds a mark until then.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Somebody else's work in this build. */
export interface Bundled {
  name: string
  version: string
  /** As SPDX names it. */
  licence: string
  /** The licence in full. */
  text: string
}

const ID = '\0virtual:licences'

/** Serves `virtual:licences`; in development, where nothing is bundled, an empty list. */
export function licences(): Plugin {
  let root = ''
  let building = false
  return {
    name: 'licences',
    configResolved(config) {
      root = config.root
      building = config.command === 'build'
    },
    resolveId: { filter: { id: /^virtual:licences$/ }, handler: () => ID },
    load: {
      filter: { id: /^\0virtual:licences$/ },
      handler() {
        // With the lock file in the mark, other packages give the script another name.
        const lock = createHash('sha256')
          .update(readFileSync(join(root, 'package-lock.json')))
          .digest('hex')
        return `export default ${building ? `["__LICENCES_${lock.slice(0, 12)}__"]` : '[]'}`
      },
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const found = bundledIn(
        root,
        chunks.flatMap(({ moduleIds }) => moduleIds),
      )
      const list = found.map((each) => JSON.stringify(each)).join(',')
      for (const chunk of chunks) {
        chunk.code = chunk.code.replace(/(["'`])__LICENCES_[0-9a-f]{12}__\1/g, () => list)
      }
    },
  }
}

/** What stands in a build of these modules that is not ours. Throws if a package says nothing about its licence. */
export function bundledIn(root: string, modules: readonly string[]): Bundled[] {
  const folders = new Set<string>()
  const add = (folder: string | null) =>
    folder && existsSync(join(folder, 'package.json')) && folders.add(folder)
  for (const id of modules) {
    add(folderOf(id))
    // What the build puts in by itself: how parts are fetched, and how they see each other.
    if (id.startsWith('\0vite/')) add(join(root, 'node_modules/vite'))
    if (id.startsWith('\0rolldown/')) add(join(root, 'node_modules/rolldown'))
    for (const name of insideOf(id)) add(join(root, 'node_modules', name))
  }
  // Its style sheet starts every page of ours.
  add(join(root, 'node_modules/tailwindcss'))
  const found = [...folders].map(readPackage)
  return [...found, typeface(root)].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

/** The folder of the package that a module belongs to; null if it is one of ours. */
function folderOf(id: string): string | null {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replace(/^\0/, ''))?.[0] ?? null
}

/** Packages whose code was put into this module when it was published, as bundlers note them. */
function insideOf(id: string): string[] {
  const file = id.replace(/\?.*$/, '')
  if (!folderOf(id) || !existsSync(file)) return []
  const notes = readFileSync(file, 'utf8').matchAll(
    /^\/\/ (?:\.\.\/)*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  )
  return [...new Set([...notes].map(([, name = '']) => name))]
}

function readPackage(folder: string): Bundled {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
  const { name, version, license } = about
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each))
  const whole = file ? readFileSync(join(folder, file), 'utf8') : ''
  // Build tools list there what they themselves are made of.
  const text = whole.split(/^# Licenses of bundled dependencies/m)[0]?.trim() ?? ''
  const licence = typeof license === 'string' ? license : named(text)
  if (!licence)
    throw new Error(`The package in ${folder} goes into the build and does not say under which licence.`)
  return { name: String(name), version: String(version), licence, text }
}

/** The licence a text is, where the package leaves the name out. */
function named(text: string): string {
  return text.includes('Permission is hereby granted, free of charge') ? 'MIT' : ''
}

function typeface(root: string): Bundled {
  const text = readFileSync(join(root, 'public/fonts/OFL.txt'), 'utf8').trim()
  return { name: 'Commissioner (typeface)', version: '', licence: 'OFL-1.1', text }
}
