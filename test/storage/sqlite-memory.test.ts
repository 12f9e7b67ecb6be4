import { openTestStores } from '../support/open-stores.ts'
import { caseListContract } from './case-list-contract.ts'
import { caseStoreContract } from './case-store-contract.ts'
import { turnStoreContract } from './turn-store-contract.ts'

turnStoreContract('SQLite in memory', () => openTestStores())
caseStoreContract('SQLite in memory', () => openTestStores())
caseListContract('SQLite in memory', () => openTestStores())
