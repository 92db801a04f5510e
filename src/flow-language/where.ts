// Where in the files a finding of the checker points: findings speak of rules and options, authors of lines.
import type { Finding } from './check/findings.ts'
import type { Compiled, CompiledFlow } from './compile.ts'
import { valueAt } from './compile/mend.ts'
import { positionOf, within, type Place } from './positions.ts'

export interface PlacedFinding extends Finding {
  file: string
  line: number
  column: number
}

/** The finding with its file, line and column. */
export function placeFinding(finding: Finding, compiled: Compiled): PlacedFinding {
  const source = compiled.sources.find(({ flow }) => flow.id === finding.flow)
  if (!source) return { ...finding, file: finding.flow, line: 1, column: 1 }
  const place = placeOf(finding.at, source)
  return { ...finding, file: place.file.name, ...positionOf(place) }
}

function placeOf({ kind, id, option }: Finding['at'], { file, flow, questionPlaces }: CompiledFlow): Place {
  const top: Place = { file, path: [] }
  const listed = (list: string, key = 'id') => {
    const index = indexOf(valueAt(file.raw, [list]), key, id)
    return index < 0 ? top : within(top, list, index)
  }
  switch (kind) {
    case 'question':
      return questionPlaces.get(id)?.used ?? top
    case 'option': {
      const places = questionPlaces.get(id)
      const index = flow.questions
        .find((question) => question.id === id)
        ?.options.findIndex((o) => o.id === option)
      return places && index !== undefined && index >= 0
        ? within(places.options, index)
        : (places?.used ?? top)
    }
    case 'fact': {
      const place = listed('facts')
      const index = indexOf(valueAt(file.raw, [...place.path, 'cases']), 'is', option)
      return index < 0 ? place : within(place, 'cases', index)
    }
    case 'method': {
      const place = listed('methods')
      return option === undefined ? place : within(place, 'supports', Number(option))
    }
    case 'rule':
      return listed('rules')
    case 'advice':
      return listed('advice')
    case 'doubt':
      return listed('doubts')
    case 'example':
      return listed('examples', 'name')
    case 'precedence':
      return within(top, 'precedence')
    case 'flow':
      return top
  }
}

function indexOf(list: unknown, key: string, wanted: string | undefined): number {
  if (!Array.isArray(list) || wanted === undefined) return -1
  return list.findIndex((item) => (item as Record<string, unknown> | null)?.[key] === wanted)
}
