// What a source is called in a list and in a line, and where it stands in the register.
import type { Id, Source } from '../engine/index.ts'

export interface SourceWords {
  id: Id
  title: string
  by: string
  href?: string
}

/** The works behind these ids, each once; an id of no work is our own judgement. */
export function sourceWords(ids: readonly Id[], sources: Readonly<Record<Id, Source>>): SourceWords[] {
  return [...new Set(ids)].map((id) => {
    const source = sources[id]
    if (!source) return { id, title: 'Our judgement', by: '' }
    return {
      id,
      title: source.title,
      by: [source.by, source.year].filter(Boolean).join(', '),
      href: `#/sources/${id}`,
    }
  })
}
