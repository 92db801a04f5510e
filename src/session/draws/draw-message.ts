// What a worker posts: how many draws are done, and at last the result.
import type { SimulationResult } from '../../calculators/simulation.ts'

export type DrawMessage = { done: number } | { result: SimulationResult }
