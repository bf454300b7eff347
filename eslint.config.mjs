import { readdirSync } from 'node:fs'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { pressable } from './config/eslint/pressable.mjs'

/** Import walls: which folder may not see which. Patterns match the text of the import. */
const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})
const forbid = (group, message) => ({ group, message })

/** The library behind the cloud functions: a folder sees those before it and none after, so no two can need each other. */
export const coreOrder = [
  'schema',
  'platform',
  'summary',
  'record',
  'policy',
  'photo',
  'sheet',
  'org',
  'publishing',
  'meeting',
  'ledger',
  'fieldNote',
  'leave',
  'study',
  'attendance',
  'talk',
  'visit',
  'duty',
  'summing',
  'courtyard',
  'feedback',
  'publication',
  'amendment',
  'session',
  'message',
  'reminder',
  'audit',
  'system',
  'home',
  'papers',
  'migrations',
  'entry',
]
/** Every way a browser or WeChat has to keep something on the phone. */
const keepingNames =
  '^(localStorage|sessionStorage|indexedDB|cookie|caches|cookieStore|getFileSystemManager|USER_DATA_PATH|saveFile|saveFileToDisk|(batch)?(set|get|remove|clear)Storage(Info)?(Sync)?|getStorageInfo(Sync)?|createCacheManager|setBackgroundFetchToken)$'

const refuse = (findings) => ({ 'no-restricted-syntax': ['error', ...findings] })
/** Whose it is and when it goes is known in one place; a name is enough to be caught, whatever it is called through. */
const keepingElsewhere = ['Identifier[name', 'Literal[value'].map((named) => ({
  selector: `${named}=/${keepingNames}/]`,
  message: 'What stays on the phone is kept by src/platform/outbox, under its owner.',
}))
/** Text is typed into our own fields, which count it, hold the act when it is too long and never cut it. */
const ownFields = [
  {
    selector:
      "ImportDeclaration[source.value='@tarojs/components'] ImportSpecifier[imported.name=/^(Input|Textarea)$/]",
    message: 'Use TextField or TextArea: they count, and cut nothing.',
  },
]
const fieldFiles = ['src/components/TextField.tsx', 'src/components/TextArea.tsx']
/** Names people go by in a choice: whoever they are, they are found by name, initials or number. */
const peopleWords = '^(members|people|persons?|companions?|(member|owner|verifier|chair|recorder|host|counterpart)Id)$'
const peopleOnWheels = [
  {
    selector: `JSXElement[openingElement.name.name=/^(PickerField|Picker|Segmented)$/] Identifier[name=/${peopleWords}/]`,
    message: 'No wheel holds people: use PersonField or PeopleField.',
  },
]

/** Features a screen may belong to; on the phone none sees another. */
const features = readdirSync(new URL('./src/features', import.meta.url))

const functionWalls = [
  forbid(
    [
      '**/src/features/**',
      '**/src/pages/**',
      '**/src/platform/**',
      '**/src/components/**',
      '**/local-cloud/**',
      '**/tests/**',
    ],
    'Cloud functions see only src/contract and their own library.',
  ),
  forbid(['**/api/**', '**/jobs/**', '**/inbox/**'], 'Nothing imports the inside of a function.'),
]

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '.tmp/**', 'src/index.html'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    // Markup has one attribute a line; what a component computes stands in its presenter.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    // A suite is one function; its tests are the units.
    files: ['tests/**', 'bench/**', 'local-cloud/seed/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['src/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['src/**/*.tsx'],
    plugins: { own: { rules: { pressable } } },
    rules: { 'own/pressable': 'error' },
  },
  { files: ['src/**/*.ts'], ignores: ['src/platform/outbox/**'], rules: refuse(keepingElsewhere) },
  { files: ['src/**/*.tsx'], rules: refuse([...keepingElsewhere, ...ownFields, ...peopleOnWheels]) },
  { files: fieldFiles, rules: refuse(keepingElsewhere) },
  wall(
    ['src/contract/**'],
    [
      forbid(
        ['../*', '@tarojs/*', 'react', 'wx-server-sdk'],
        'The contract imports nothing but its validator and dates.',
      ),
    ],
  ),
  wall(
    ['src/components/**'],
    [
      forbid(
        [
          '**/contract/**',
          '!**/contract/text',
          '!**/contract/days',
          '!**/contract/person',
          '!**/contract/findName',
          '!**/contract/paged',
          '**/features/**',
          '**/pages/**',
        ],
        'Components know no domain words.',
      ),
      forbid(['**/platform/outbox/*'], 'The outbox is used by its index.'),
    ],
    ['src/components/note/**', 'src/components/papers/**'],
  ),
  // What several features share: it knows what a field note is, by its table, or a paper, by its name, and none of them.
  wall(
    ['src/components/note/**', 'src/components/papers/**'],
    [
      forbid(['**/features/**', '**/pages/**'], 'What features share knows no feature.'),
      forbid(['**/platform/outbox/*'], 'The outbox is used by its index.'),
    ],
  ),
  wall(
    ['src/platform/**'],
    [forbid(['**/features/**', '**/pages/**', '**/components/**'], 'The platform knows no pages.')],
  ),
  ...features.map((feature) =>
    wall(
      [`src/features/${feature}/**`],
      [
        forbid(
          features.filter((other) => other !== feature).map((other) => `../${other}/*`),
          'Features do not import features.',
        ),
        forbid(
          ['**/pages/**', '**/cloudfunctions/**', '**/local-cloud/**', '**/tests/**'],
          'A feature sees contract, components and platform.',
        ),
        forbid(['@tarojs/taro'], 'Taro side effects live in src/platform.'),
        forbid(['**/platform/outbox/*'], 'The outbox is used by its index.'),
      ],
    ),
  ),
  wall(
    ['src/pages/**'],
    [
      forbid(
        ['**/cloudfunctions/**', '**/local-cloud/**', '**/tests/**'],
        'The product sees neither its server nor its stand-in.',
      ),
    ],
  ),
  ...coreOrder.map((folder, place) =>
    wall(
      [`cloudfunctions/core/${folder}/**`],
      [
        ...functionWalls,
        ...coreOrder
          .slice(place + 1)
          .map((later) =>
            forbid([`**/${later}/**`], `core/${folder} stands below core/${later} (eslint.config.mjs, coreOrder).`),
          ),
      ],
    ),
  ),
  ...['api', 'jobs', 'papers', 'inbox'].map((entry) =>
    wall(
      [`cloudfunctions/${entry}/**`],
      [
        ...functionWalls,
        forbid(['../core/*', '!../core/entry'], 'An entry holds no thought: it sees core/entry alone.'),
      ],
    ),
  ),
  {
    files: ['cloudfunctions/**'],
    ignores: ['cloudfunctions/core/platform/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Take the time as an argument (platform/clock.ts).',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the time as an argument (platform/clock.ts).',
        },
      ],
    },
  },
)
