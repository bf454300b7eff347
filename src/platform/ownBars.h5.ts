import '../styles/h5.scss'
import '../styles/print.scss'
import { useDisplay } from './display'

// The tabs stand beside the pages, each of which carries the person's type size.
const scaleTabs = ({ scale }: { scale: number }) => document.body.style.setProperty('--tab-scale', String(scale))
scaleTabs(useDisplay.getState())
useDisplay.subscribe(scaleTabs)
