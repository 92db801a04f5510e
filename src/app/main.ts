import { mount } from 'svelte'
import { offline } from '../session/offline.svelte.ts'
import App from './App.svelte'
import './app.css'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no element with the id "app".')
mount(App, { target })
// In development a worker would serve yesterday's files.
if (import.meta.env.PROD) void offline.start()
