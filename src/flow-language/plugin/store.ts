// All content in one store, for the single file. See `engine/stored.ts`, which reads it.
import { BREAK, type Store } from '../../engine/stored.ts'

/**
 * Puts these parts into a store. Records of the same fields are of one kind if there are two of them at least; all
 * others keep their fields. Throws on a text that holds the mark for a line break.
 * @param parts plain data by name; parts that share many texts should stand together
 */
export function storeOf(parts: Readonly<Record<string, unknown>>): Store {
  const plain = Object.entries(parts).map(([name, part]) => [name, asJson(part)] as const)
  const kinds = kindsIn(plain.map(([, part]) => part))
  const texts = new Map<string, number>()
  let last = 0

  /** As `engine/stored.ts` reads it: next, so many further on, or a number from 1. */
  const name = (text: string): number => {
    const [before, known] = [last, texts.get(text)]
    if (known === undefined && text.includes(BREAK))
      throw new Error(`This text holds a vertical tab: ${text}`)
    last = known ?? texts.size
    if (known === undefined) {
      texts.set(text, last)
      return 0
    }
    return known > before && known - before < NEAR ? before - known : known + 1
  }

  const fold = (value: unknown): string => {
    if (typeof value === 'string') return String(name(value))
    if (typeof value === 'number') return `"${value}"`
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    if (Array.isArray(value)) return `[${['0', ...value.map(fold)].join()}]`
    const kind = kinds.get(fieldsOf(value))
    if (kind !== undefined) return `[${[String(kind), ...Object.values(value).map(fold)].join()}]`
    return `{${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}:${fold(inner)}`)
      .join()}}`
  }

  const folded = plain.map(([name, part]): [string, string] => {
    const before = texts.size
    last = 0
    return [name, `[${before},${fold(part)}]`]
  })
  return {
    texts: [...texts.keys()].map((text) => text.replaceAll('\n', BREAK)).join('\n'),
    shapes: `[${[...kinds.keys()].join()}]`,
    parts: Object.fromEntries(folded),
  }
}

/**
 * Texts that stood together once often do so again, and “two further on” then repeats where a number would not. Beyond
 * this it pays no more.
 */
const NEAR = 10

/** As a module: its only export hands out the parts. @param reader where `engine/stored.ts` is */
export function storeModule(store: Store, reader: string): string {
  return [
    `import { storeKeeper } from ${JSON.stringify(reader)}`,
    `export const part = /* @__PURE__ */ storeKeeper(${JSON.stringify(store)})`,
  ].join('\n')
}

function asJson(part: unknown): unknown {
  return JSON.parse(JSON.stringify(part))
}

function fieldsOf(record: object): string {
  return JSON.stringify(Object.keys(record))
}

/** Kinds of records by their fields, the commonest first, numbered from 1. */
function kindsIn(parts: readonly unknown[]): Map<string, number> {
  const count = new Map<string, number>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) count.set(fieldsOf(value), (count.get(fieldsOf(value)) ?? 0) + 1)
    Object.values(value).forEach(look)
  }
  parts.forEach(look)
  const common = [...count].filter(([fields, times]) => times > 1 && fields !== '[]')
  return new Map(common.sort(([, a], [, b]) => b - a).map(([fields], at) => [fields, at + 1]))
}
