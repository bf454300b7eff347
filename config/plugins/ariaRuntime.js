import { mergeInternalComponents } from '@tarojs/shared'
import spoken from './ariaComponents.json'

// Part of the app: templates and logic each number a component's attributes (p0, p1 …), so both must know the same ones.
const aria = Object.fromEntries(spoken.attributes.map((name) => [name, '']))
mergeInternalComponents(Object.fromEntries(spoken.components.map((name) => [name, aria])))
