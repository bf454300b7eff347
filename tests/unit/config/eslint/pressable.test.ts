import tsParser from '@typescript-eslint/parser'
import { RuleTester } from 'eslint'
import { pressable } from '../../../../config/eslint/pressable.mjs'

RuleTester.describe = describe
RuleTester.it = it
const tester = new RuleTester({
  languageOptions: { parser: tsParser, parserOptions: { ecmaFeatures: { jsx: true } } },
})
const tsx = (markup: string) => ({
  code: `import { View, Image } from '@tarojs/components'\nconst it = () => ${markup}`,
  filename: 'Some.tsx',
})
const named = `{...spoken({ role: 'button', label: '移除' })}`

describe('W12: what can be pressed', () => {
  tester.run('pressable', pressable, {
    valid: [
      `<View>照片</View>`,
      `<View onClick={go} ${named} />`,
      `<View onClick={go} {...spoken({ role: 'button' })}>移除</View>`,
      `<View onClick={go} {...spoken({ role: 'link' })}><View>{title}</View></View>`,
      `<View onClick={go} {...(go ? spoken({ role: 'button', label }) : {})} />`,
      `<View onClick={go} {...spoken({ role: one ? 'radio' : 'checkbox', label: text, checked })} />`,
      `<View onClick={go} {...spoken(full ? { role: 'button', label } : { role: 'img', label })} />`,
      `<Row title="照片" onClick={go} />`,
    ].map(tsx),
    invalid: [
      ...[
        `<View onClick={go}>移除</View>`,
        `<View onClick={go} {...spoken({ label: '移除' })} />`,
        `<View onLongPress={go} {...spoken({ role: 'img', label: '照片' })} />`,
        `<Image src={url} onClick={go} {...spokenImage('照片')} />`,
        `<View onClick={go} {...others}>移除</View>`,
      ].map((markup) => ({ ...tsx(markup), errors: [{ messageId: 'role' }] })),
      ...[
        `<View onClick={go} {...spoken({ role: 'button' })} />`,
        `<View onClick={go} {...spoken({ role: 'button' })}><Image src={url} /></View>`,
        `<View onClick={go} {...spoken({ role: 'button' })}>{/* 移除 */}</View>`,
      ].map((markup) => ({ ...tsx(markup), errors: [{ messageId: 'name' }] })),
    ],
  })
})
