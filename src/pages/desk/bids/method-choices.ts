// Methods to choose from, in groups by what they find out.
import type { Id, Method } from '../../../engine/index.ts'

interface Choices {
  title: string
  methods: readonly Method[]
}

const KINDS: readonly { id: Method['kind']; title: string }[] = [
  { id: 'impact', title: 'Did it make the change?' },
  { id: 'explanatory', title: 'Why did it happen?' },
  { id: 'process', title: 'How was it done?' },
  { id: 'performance', title: 'Is it running?' },
  { id: 'economic', title: 'Is it worth the money?' },
  { id: 'background', title: 'What is the problem?' },
]

/** Every method but those in `without`, by kind and then by name. @param first shown before all others, as this bid’s own */
export function methodChoices(
  methods: Readonly<Record<Id, Method>>,
  without: readonly Id[],
  first: readonly Id[],
): Choices[] {
  const own = first.flatMap((id) => methods[id] ?? [])
  const rest = Object.values(methods).filter(({ id }) => !without.includes(id) && !first.includes(id))
  return [
    { title: 'Methods of this bid', methods: own },
    ...KINDS.map(({ id, title }) => ({
      title,
      methods: rest.filter(({ kind }) => kind === id).toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    })),
  ].filter((group) => group.methods.length > 0)
}
