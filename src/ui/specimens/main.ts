// The specimens, in development only: `npm start`, then /specimens.html. The build knows nothing of them.
import { mount } from 'svelte'
import SpecimensPage from './SpecimensPage.svelte'

const target = document.getElementById('specimens')
if (target) mount(SpecimensPage, { target })
