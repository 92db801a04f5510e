// The map layout and the checker, loaded only when wanted: a dev server that shows one page needs neither.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport } from 'vite'
import type { Flow } from '../../engine/flow.ts'
import type { FlowMap, FlowMapPlan } from '../../engine/flow-map.ts'
import type { Network } from '../../engine/network.ts'
import type { Finding } from '../check/findings.ts'
import type { Compiled } from '../compile.ts'
import type { MapSurroundings } from '../map/flow-map.ts'

/** Lays out the map of all lines. */
export async function layOutNetwork(flows: readonly Flow[]): Promise<Network> {
  const map = await borrow<{ layoutNetwork(flows: readonly Flow[]): Network }>('map/network.ts')
  if (!map) throw new Error('The map cannot be drawn yet: src/flow-language/map/network.ts is not there.')
  return map.layoutNetwork(flows)
}

/** One line whole, ready to be drawn, with what the checker has to say of it; null if there is no such line. */
export async function planFlowMap(id: string, compiled: Compiled): Promise<FlowMapPlan | null> {
  const { lines, library, journey } = compiled
  const flow = lines.find((line) => line.id === id)
  if (!flow) return null
  const map = await borrow<{ flowMap(flow: Flow, around: MapSurroundings): FlowMapPlan }>('map/flow-map.ts')
  if (!map) throw new Error('The map cannot be drawn yet: src/flow-language/map/flow-map.ts is not there.')
  const findings = flow.id === journey?.id ? [] : await checkFlow(flow)
  return map.flowMap(flow, { library, journey, findings })
}

/** The same, drawn for each size of screen. */
export async function drawFlowMap(id: string, compiled: Compiled): Promise<FlowMap | null> {
  const plan = await planFlowMap(id, compiled)
  const map = plan && (await borrow<{ drawn(plan: FlowMapPlan): FlowMap }>('../engine/map/drawn.ts'))
  return map ? map.drawn(plan) : null
}

const checked = new Map<string, Promise<readonly Finding[]>>()

/**
 * Checks one flow over all its answers; nothing if there is no checker. Once for each text it has had: the checker takes its
 * time, most edits touch one flow, and the maps want to know as well.
 */
export function checkFlow(flow: Flow): Promise<readonly Finding[]> {
  const known = checked.get(flow.hash) ?? check(flow)
  checked.set(flow.hash, known)
  return known
}

async function check(flow: Flow): Promise<readonly Finding[]> {
  const checker = await borrow<{ checkFlow(flow: Flow): { findings: readonly Finding[] } }>('check/index.ts')
  return checker && flow.state === 'open' ? checker.checkFlow(flow).findings : []
}

/**
 * Fetches the layouts before the build is busy with everything else: asked for then, on a slow machine, they may take longer
 * than Vite waits for a module.
 */
export async function fetchLayouts(): Promise<void> {
  await borrow('map/network.ts')
  await borrow('map/flow-map.ts')
  await borrow('../engine/map/drawn.ts')
}

const borrowed = new Map<string, Promise<unknown>>()

async function borrow<T>(path: string): Promise<T | undefined> {
  const file = resolve(import.meta.dirname, '..', path)
  if (!existsSync(file)) return undefined
  let module = borrowed.get(file)
  if (!module) {
    module = runnerImport<T>(file, { configFile: false, logLevel: 'error' }).then((loaded) => loaded.module)
    borrowed.set(file, module)
  }
  return (await module) as T
}
