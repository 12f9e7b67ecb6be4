import { describe, expect, it } from 'vitest'
import { mayMove, movesFrom, STATUS_AFTER } from '../../src/verification/case-moves.ts'
import { CaseAction, CaseStatus, CaseTray } from '../../src/verification/case-status.ts'

describe('what an officer may do next', () => {
  it.each([
    ['household', 'submitted', ['accept', 'return']],
    ['household', 'returned', ['accept']],
    ['household', 'accepted', []],
    ['question', 'submitted', ['accept']],
    ['question', 'returned', []],
    ['question', 'accepted', []],
    ['community', 'submitted', ['accept']],
    ['community', 'returned', []],
    ['community', 'accepted', []],
  ] as const)('with a %s case that is %s is %j', (tray, status, actions) => {
    expect(movesFrom(tray, status)).toEqual(actions)
  })

  it('is what the check allows, for every tray, status and action', () => {
    for (const tray of CaseTray.options) {
      for (const status of CaseStatus.options) {
        const allowed = CaseAction.options.filter((action) => mayMove(tray, status, action))

        expect(allowed).toEqual(movesFrom(tray, status))
      }
    }
  })

  it('always comes to an end: no move leads back to submitted', () => {
    expect(Object.values(STATUS_AFTER)).not.toContain('submitted')
  })
})
