// What comes with the prices and not before: the sums, their pictures, and the price of a single method.
export { methodPrice } from '../../../session/method-price.ts'
export { default as CostParts } from './CostParts.svelte'
export { CostDesk } from './desk.svelte.ts'
