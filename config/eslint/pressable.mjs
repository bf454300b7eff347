/** What a finger may press, by the property that hears it. */
const presses = new Set(['onClick', 'onTap', 'onLongPress', 'onLongTap'])
/** Roles that tell a reader it can be pressed. */
const roles = new Set(['button', 'checkbox', 'radio', 'switch', 'tab', 'link'])

/** Every object given to `spoken(…)` within an expression. */
function* saidIn(node) {
  if (!node || typeof node !== 'object') return
  if (node.type === 'CallExpression' && node.callee.name === 'spoken') {
    yield* objectsIn(node.arguments[0])
    return
  }
  if (node.type === 'ConditionalExpression') {
    yield* saidIn(node.consequent)
    yield* saidIn(node.alternate)
  } else if (node.type === 'LogicalExpression') yield* saidIn(node.right)
}
function* objectsIn(node) {
  if (node?.type === 'ObjectExpression') yield node
  else if (node?.type === 'ConditionalExpression') {
    yield* objectsIn(node.consequent)
    yield* objectsIn(node.alternate)
  }
}
const valueOf = (object, name) => object.properties.find(({ key }) => key?.name === name)?.value
/** A constant role, or one of several. */
const rolesOf = (value) =>
  value?.type === 'ConditionalExpression'
    ? [...rolesOf(value.consequent), ...rolesOf(value.alternate)]
    : value?.type === 'Literal'
      ? [value.value]
      : []

/** Whether words stand in an element, or something that may be words. */
const hasWords = ({ children = [] }) =>
  children.some(
    (child) =>
      (child.type === 'JSXText' && child.value.trim() !== '') ||
      (child.type === 'JSXExpressionContainer' && child.expression.type !== 'JSXEmptyExpression') ||
      (child.type === 'JSXElement' && hasWords(child)),
  )

/** A native element that can be pressed says to a screen reader that it can, and what it is called. */
export const pressable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      role: "What can be pressed has a role: {...spoken({ role: 'button' })} or another of a pressable.",
      name: 'What can be pressed has a name: words in it, or `label` in spoken().',
    },
  },
  create(context) {
    const native = new Set()
    return {
      ImportDeclaration({ source, specifiers }) {
        if (source.value === '@tarojs/components') specifiers.forEach(({ local }) => native.add(local.name))
      },
      JSXElement(node) {
        const { name, attributes } = node.openingElement
        if (!native.has(name.name) || !attributes.some((each) => presses.has(each.name?.name))) return
        const said = attributes.flatMap((each) =>
          each.type === 'JSXSpreadAttribute' ? [...saidIn(each.argument)] : [],
        )
        const pressed = said.filter((object) => rolesOf(valueOf(object, 'role')).some((role) => roles.has(role)))
        if (pressed.length === 0) context.report({ node: node.openingElement, messageId: 'role' })
        else if (!hasWords(node) && !pressed.some((object) => valueOf(object, 'label')))
          context.report({ node: node.openingElement, messageId: 'name' })
      },
    }
  },
}
