import { type Kysely, sql } from 'kysely'

/** The first tables. Applications and events are never changed or deleted by the service: triggers refuse it. */
export async function first(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'CREATE TABLE key_check (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL) STRICT',
  `CREATE TABLE chat_sessions (
    token_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL, created_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE conversations (
    person_id TEXT PRIMARY KEY, state_sealed BLOB NOT NULL, updated_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE turns (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, person_id TEXT NOT NULL, message_id TEXT NOT NULL,
    at TEXT NOT NULL, said_sealed BLOB NOT NULL, result_sealed BLOB NOT NULL,
    UNIQUE (person_id, message_id)) STRICT`,
  `CREATE TABLE cases (
    reference TEXT PRIMARY KEY, tray TEXT NOT NULL CHECK (tray IN ('household', 'question', 'community')),
    person_id TEXT NOT NULL, channel TEXT NOT NULL, urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    submitted_at TEXT NOT NULL, area_code TEXT, area_text TEXT, application_sealed BLOB NOT NULL) STRICT`,
  'CREATE INDEX cases_by_person ON cases (person_id)',
  'CREATE INDEX cases_by_tray ON cases (tray, submitted_at)',
  `CREATE TABLE case_terms (
    reference TEXT NOT NULL REFERENCES cases, term TEXT NOT NULL, PRIMARY KEY (term, reference)) STRICT`,
  `CREATE TABLE case_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, reference TEXT NOT NULL REFERENCES cases,
    version INTEGER NOT NULL CHECK (version >= 1), kind TEXT NOT NULL, actor TEXT NOT NULL,
    at TEXT NOT NULL, detail_sealed BLOB) STRICT`,
  `CREATE UNIQUE INDEX one_move_a_version ON case_events (reference, version) WHERE kind <> 'revealed'`,
  'CREATE INDEX case_events_by_case ON case_events (reference, id)',
  refusal('cases', 'UPDATE'),
  refusal('cases', 'DELETE'),
  refusal('case_events', 'UPDATE'),
  refusal('case_events', 'DELETE'),
  `CREATE TABLE notices (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person_id TEXT NOT NULL, reference TEXT NOT NULL,
    at TEXT NOT NULL, text_sealed BLOB NOT NULL) STRICT`,
  'CREATE INDEX notices_by_person ON notices (person_id, id)',
  `CREATE TABLE officers (
    username TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL,
    password_hash TEXT NOT NULL, created_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE officer_sessions (
    token_hash TEXT PRIMARY KEY, username TEXT NOT NULL REFERENCES officers,
    csrf_token TEXT NOT NULL, expires_at TEXT NOT NULL) STRICT`,
  `CREATE TABLE staff_writes (
    username TEXT NOT NULL, idempotency_key TEXT NOT NULL, request_hash TEXT NOT NULL,
    reference TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (username, idempotency_key)) STRICT`,
]

function refusal(table: string, change: 'UPDATE' | 'DELETE'): string {
  return `CREATE TRIGGER ${table}_refuse_${change.toLowerCase()} BEFORE ${change} ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
}
