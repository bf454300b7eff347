import { mergeInternalComponents } from '@tarojs/shared'
import spoken from './ariaComponents.json'

// Part of the app: templates and logic each number a component's attributes (p0, p1 …), so both must know the same ones.
mergeInternalComponents(
  Object.fromEntries(
    Object.entries(spoken).map(([component, own]) => [component, Object.fromEntries(own.map((name) => [name, '']))]),
  ),
)
