import { lockDataDir } from '../../src/storage/lock-data-dir.ts'

/** A process of its own that takes the data folder, says so, and keeps it until it is killed. */
const unlock = lockDataDir(process.argv[2] ?? '')
process.stdout.write(unlock === undefined ? 'refused\n' : 'taken\n')
if (unlock !== undefined) setInterval(() => unlock, 60_000)
