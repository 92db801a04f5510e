// What a line map needs to be drawn. The house style does not know where maps come from: anything of this shape will do.

export interface MapSign {
  rows: readonly string[]
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  stem?: { from: number; to: number }
}

export interface MapStation {
  id: string
  kind: 'start' | 'station' | 'interchange' | 'terminus'
  x: number
  y: number
  label?: string
  sign?: MapSign
}

export interface MapInterchange {
  id: string
  label: string
  lines: readonly string[]
  x: number
  y: number
  width: number
  height: number
  sign?: MapSign
}

export interface MapLine {
  id: string
  title: string
  terminus: string
  state: 'open' | 'preparing'
  path: string
  stations: readonly MapStation[]
  hidden: number
}

export interface MapLayout {
  width: number
  height: number
  lines: readonly MapLine[]
  interchanges: readonly MapInterchange[]
}

/** The lines in the order they are drawn: those not open yet lie beneath. */
export function inDrawingOrder(layout: MapLayout): MapLine[] {
  return layout.lines.toSorted((a, b) => Number(a.state === 'open') - Number(b.state === 'open'))
}

/** True if a reader can pass here today. */
export function isOpen(layout: MapLayout, interchange: MapInterchange): boolean {
  return layout.lines.some(({ id, state }) => state === 'open' && interchange.lines.includes(id))
}
