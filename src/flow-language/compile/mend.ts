// One slip must not hide the next. Before linking, whatever has the wrong shape is replaced by something neutral of
// the right shape: the fault has been reported already, and the rest of the file can still be read.
import type { Path } from '../positions.ts'

/** As much of a valibot schema as we walk. */
interface Shape {
  type: string
  entries?: Record<string, Shape>
  item?: Shape
  value?: Shape
  wrapped?: Shape
  options?: readonly unknown[]
  literal?: unknown
  key?: string
  getter?: (input: unknown) => Shape
  pipe?: readonly Shape[]
}

/** The entries known where the path leads, for "did you mean". */
export function keysAt(schema: unknown, data: unknown, path: Path): string[] {
  return Object.keys(shapeAt(schema as Shape, data, path)?.entries ?? {})
}

/**
 * Is this inside a condition or a list of methods? Those parts of the schema are lazy, and what is wrong in them is
 * for the compiler to say; but that one is missing altogether is not.
 */
export function isLeftToCompiler(schema: unknown, data: unknown, path: Path, missing: boolean): boolean {
  return path.some((_, depth) => {
    const last = depth === path.length - 1
    return !(last && missing) && shapeAt(schema as Shape, data, path.slice(0, depth + 1))?.type === 'lazy'
  })
}

/** The data with the values at these paths put right, or taken out where nothing belongs. */
export function mend(schema: unknown, data: unknown, paths: readonly Path[]): unknown {
  let mended = structuredClone(data)
  for (const path of [...paths].sort((a, b) => a.length - b.length)) {
    const shape = shapeAt(schema as Shape, mended, path)
    const value = shape && neutral(shape)
    const key = path.at(-1)
    if (key === undefined) {
      mended = value
      continue
    }
    const parent = valueAt(mended, path.slice(0, -1))
    if (typeof parent !== 'object' || parent === null) continue
    const holder = parent as Record<string | number, unknown>
    if (value === undefined && !Array.isArray(holder)) delete holder[key]
    else holder[key] = value
  }
  return mended
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  )
}

function shapeAt(schema: Shape, data: unknown, path: Path): Shape | undefined {
  const shape = settle(schema, data)
  const [step, ...rest] = path
  if (step === undefined || !shape || shape.type === 'lazy') return shape
  const inner = valueAt(data, [step])
  const next = shape.entries
    ? shape.entries[step]
    : (shape.item ?? (shape.type === 'record' ? shape.value : undefined))
  return next && shapeAt(next, inner, rest)
}

/** Which of several shapes this data was meant to have. */
function settle(shape: Shape, data: unknown): Shape | undefined {
  if (shape.wrapped) return settle(shape.wrapped, data)
  if (shape.type !== 'variant') return shape
  const options = shape.options as readonly Shape[]
  const told = valueAt(data, [shape.key ?? ''])
  const meant = options.find(({ entries }) => {
    const teller = entries?.[shape.key ?? '']
    return teller?.type === 'literal'
      ? teller.literal === told
      : (teller?.wrapped === undefined) === (told !== undefined)
  })
  return settle(meant ?? (options[0] as Shape), data)
}

function neutral(shape: Shape): unknown {
  switch (shape.type) {
    case 'string':
      return ''
    case 'number':
      return 1
    case 'boolean':
      return false
    case 'literal':
      return shape.literal
    case 'picklist':
      return shape.options?.[0]
    case 'array':
      return []
    case 'record':
      return {}
    case 'lazy':
      return 'always'
    case 'union':
      return neutral(shape.options?.[0] as Shape)
    case 'variant':
      return neutral(shape.options?.[0] as Shape)
    case 'strict_object': {
      const required = Object.entries(shape.entries ?? {}).filter(([, entry]) => entry.type !== 'optional')
      return Object.fromEntries(required.map(([key, entry]) => [key, neutral(entry)]))
    }
    default:
      return undefined
  }
}
