import { createRouter, createWebHistory } from 'vue-router'
import { resumeSession } from './api/staff-api.ts'
import CaseListPage from './pages/case-list-page.vue'
import CasePage from './pages/case-page.vue'
import LoginPage from './pages/login-page.vue'
import { words } from './words.ts'

export const router = createRouter({
  history: createWebHistory('/staff/'),
  routes: [
    { path: '/login', name: 'login', component: LoginPage, meta: { open: true } },
    { path: '/cases', name: 'cases', component: CaseListPage },
    { path: '/cases/:reference', name: 'case', component: CasePage, props: true },
    { path: '/:rest(.*)*', redirect: { name: 'cases' } },
  ],
})

router.afterEach((to) => {
  const { reference } = to.params
  document.title = typeof reference === 'string' ? `${reference} · ${words.title}` : words.title
})

/** An old bookmark may still hold a search text; it goes where readFilter looks, before `next` copies it. */
router.beforeEach((to) => {
  const { q, ...query } = to.query
  if (q === undefined) return true
  const state = typeof q === 'string' ? { q } : {}
  return { path: to.path, query, hash: to.hash, state, replace: true }
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const resumed = await resumeSession()
  if (resumed.ok) return true
  const reason = resumed.failure.kind === 'logged-out' ? {} : { unreachable: '1' }
  return { name: 'login', query: { next: to.fullPath, ...reason }, replace: true }
})
