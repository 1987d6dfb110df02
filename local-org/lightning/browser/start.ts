import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import HostApp from 'host/app';
import { keepOrgTime } from './platform-support/org-time';

/** Where the page begins: the server has written the configuration, this puts the app in the place of its notice. */
keepOrgTime();
const app = createElement('host-app', { is: HostApp });
document.getElementById('preparing')?.remove();
document.body.append(app);
