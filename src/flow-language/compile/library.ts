// The library behind the flows: method pages, the register of sources, the glossary.
import type { Id } from '../../engine/flow.ts'
import type { Library, Method, Source, Term } from '../../engine/library.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { GlossaryFile, MethodFile, SourcesFile } from '../schema-library.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'
import type { ContentFile } from './read-file.ts'

export interface LibraryFiles {
  methods: readonly ContentFile<MethodFile>[]
  sources: ContentFile<SourcesFile> | undefined
  glossary: ContentFile<GlossaryFile> | undefined
}

/** The library as Records by id, the names flows may use, and what does not link. */
export function linkLibrary({ methods, sources, glossary }: LibraryFiles): {
  library: Library
  names: LibraryNames
  faults: Fault[]
} {
  const { faults, report } = collectFaults()
  const library: Library = {
    methods: {},
    sources: byId(sources, 'source', toSource, report),
    glossary: byId(glossary, 'term', (term): Term => term, report),
  }
  const readable = (file: { value: unknown } | undefined) => !file || file.value !== undefined
  const names: LibraryNames = {
    // By file name: a page with a fault is still there.
    methods: new Set(methods.map(nameOf)),
    sources: readable(sources) ? new Set(Object.keys(library.sources)) : undefined,
    terms: readable(glossary) ? new Set(Object.keys(library.glossary)) : undefined,
  }
  const { methods: known, sources: registered } = names
  const pages = library.methods as Record<Id, Method>
  for (const file of methods) {
    if (!file.value) continue
    const { value } = file
    const top: Place = { file, path: [] }
    if (value.id && value.id !== nameOf(file)) {
      const message = `This file is called ${nameOf(file)}.yaml, so its id must be \`${nameOf(file)}\`.`
      report(within(top, 'id'), 'unknown', message, { nearest: nameOf(file) })
    }
    for (const [index, id] of value.combines.entries()) {
      if (known.has(id)) continue
      const { hint, nearest } = suggestion(id, known)
      report(within(top, 'combines', index), 'unknown', `There is no method \`${id}\`. ${hint}`.trim(), {
        nearest,
      })
    }
    checkSources(value.source, within(top, 'source'), registered, report)
    checkSources(value.sample.source, within(top, 'sample', 'source'), registered, report)
    if (value.example)
      checkSources(value.example.source, within(top, 'example', 'source'), registered, report)
    pages[nameOf(file)] = toMethod(value)
  }
  return { library, names, faults }
}

function nameOf({ name }: { name: string }): Id {
  return name.replace(/^.*\//, '').replace(/\.yaml$/, '')
}

function byId<T extends { id: Id }, U>(
  file: ContentFile<readonly T[]> | undefined,
  what: string,
  toEntry: (entry: T) => U,
  report: Report,
): Record<Id, U> {
  const entries: Record<Id, U> = {}
  for (const [index, entry] of (file?.value ?? []).entries()) {
    if (!entry.id || !file) continue
    if (entry.id in entries) {
      report(
        within({ file, path: [] }, index, 'id'),
        'duplicate',
        `There are two ${what}s called \`${entry.id}\`.`,
      )
    }
    entries[entry.id] = toEntry(entry)
  }
  return entries
}

function toSource({ checked_on: checkedOn, ...source }: SourcesFile[number]): Source {
  return { ...source, ...(checkedOn !== undefined && { checkedOn }) }
}

function toMethod(written: MethodFile): Method {
  const { when_to_use: whenToUse, when_not: whenNot, source: sources, sample, example, ...same } = written
  return {
    ...same,
    whenToUse,
    whenNot,
    sample: { text: sample.text, sources: sample.source },
    ...(example && { example: { text: example.text, sources: example.source } }),
    sources,
  }
}
