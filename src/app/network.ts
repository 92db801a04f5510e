// The map of all lines, apart from the catalogue: it comes with the pages that draw it.
export { default as network } from 'virtual:network'
