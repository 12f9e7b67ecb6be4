import { createApp } from 'vue'
import 'element-plus/es/components/message/style/css'
import './style.css'
import App from './app.vue'
import { router } from './router.ts'

createApp(App).use(router).mount('#app')
