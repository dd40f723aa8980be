/**
 * What Leaflet asks of a browser, in place of its own trials (tools/site/lighter-packages.ts): what is the same in
 * every browser that can run the built page is a constant there, and its other branches are left out.
 */
const agent = navigator.userAgent.toLowerCase();
const chrome = agent.includes('chrome');

export default {
  chrome,
  linux: navigator.platform.startsWith('Linux'),
  mac: navigator.platform.startsWith('Mac'),
  mobile: 'orientation' in window || agent.includes('mobile'),
  retina: window.devicePixelRatio > 1,
  safari: !chrome && agent.includes('safari'),
};
