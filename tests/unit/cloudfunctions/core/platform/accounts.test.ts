import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const core = 'cloudfunctions/core'
const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** T4: an account is marked by whoever writes it, so there is one who does. */
describe('T4: accounts', () => {
  it('are read and written in one place', () => {
    const others = files.filter((file) => /'accounts'/.test(readFileSync(join(core, file), 'utf8')))
    // The audit reads its entries, and the count of old forms counts.
    expect(others.sort()).toEqual(['audit/find.ts', 'platform/accounts.ts', 'system/oldForms.ts'])
  })
  it('and members are written by the kernel, by the roster’s own two ways, and by what says nothing of who they are', () => {
    const writes = /(?:change|changeMany|put|insert|remove)(?:<\w+>)?\(\s*'members'/
    const writing = files.filter((file) => writes.test(readFileSync(join(core, file), 'utf8')))
    expect(writing.sort()).toEqual([
      'migrations/0004-sealedPhones.ts',
      'migrations/0011-identities.ts',
      'migrations/0013-standings.ts',
      'org/import/applyRow.ts',
      'org/renameNode.ts',
      'org/save.ts',
      'session/claimOrgan.ts',
      'talk/retire.ts',
    ])
  })
})
