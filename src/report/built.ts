/** The page that client/ is, and the hashes its policy names. Written by `npm run build:report`; not for reading. */
export const SCRIPT =
  "\"use strict\";(()=>{var O=/(?![\\t\\n\\r])[\\p{Cc}\\p{Bidi_Control}]/u,Ke={\"\\0\":\"NUL\",\"؜\":\"ALM\",\"‎\":\"LRM\",\"‏\":\"RLM\"," +
  "\"‪\":\"LRE\",\"‫\":\"RLE\",\"‬\":\"PDF\",\"‭\":\"LRO\",\"‮\":\"RLO\",\"⁦\":\"LRI\",\"⁧\":\"RLI\",\"⁨\":\"FSI\",\"⁩\":\"PDI\"},qe=new RegExp(O.sou" +
  "rce,\"gu\");function D(n){return n.replace(qe,e=>`[${z(e)}]`)}function z(n){return Ke[n]??`U+${n.charCodeAt(0).t" +
  "oString(16).toUpperCase().padStart(4,\"0\")}`}var je=\"http://www.w3.org/2000/svg\";function s(n,e={},...t){return" +
  " ce(document.createElement(n),e,t)}function v(n,e,...t){return ce(document.createElementNS(je,n),e,t)}function" +
  " ce(n,e,t){for(let[r,o]of Object.entries(e))o!==void 0&&o!==!1&&n.setAttribute(r,o===!0?\"\":String(o));for(let " +
  "r of t)r!==void 0&&n.append(r);return n}function b(n){if(!O.test(n))return document.createTextNode(n);let e=do" +
  "cument.createDocumentFragment();for(let t of n.split(new RegExp(`(${O.source})`,\"u\")))O.test(t)?e.append(s(\"sp" +
  "an\",{class:\"control\",\"data-name\":z(t)},s(\"s\",{},t))):e.append(t);return e}function M(n){return s(\"bdi\",{},b(n)" +
  ")}var de=[\"fresh\",\"background\",\"chrome\",\"mixed\",\"copy\"],pe=[\"inserted\",\"dropped\",\"changed\",\"figure\"];var H=110" +
  ",ze=/^(?![-–—•*]\\s)\\s*(?:\\S+\\s+){5}\\S/u;function ue(n,e,t){let r=n.map(Ue),o=[],a=i=>(o[i]??=new Set(e[i].filt" +
  "er(({story:l,start:c})=>c<r[l].end).map(({story:l})=>n[l].copies===void 0?l:-1-n[l].copies)).size>1,o[i]);retu" +
  "rn n.map((i,l)=>{let{recurring:c,own:d}=r[l],p=c.find(({start:u,end:h})=>{let m=t[l].filter(y=>y.start<h&&y.en" +
  "d>u);return m.length>0&&!m.some(({passage:y})=>a(y))});return Ye(i,p??d??S(i)[0])})}function Ue(n){let e=[];fo" +
  "r(let t of S(n)){let{start:r,end:o,verdict:a}=t;if(ze.test(n.text.slice(r,Math.min(o,r+4*H)))){if(a!==\"backgro" +
  "und\"&&a!==\"chrome\")return{recurring:e,own:t,end:r};e.push(t)}}return{recurring:e,own:void 0,end:e[0]?.end??0}}" +
  "function Ye({id:n,text:e},t){let{start:r,end:o}=t??{start:0,end:0},a=e.slice(r,Math.min(o,r+4*H)).replace(/\\s+" +
  "/g,\" \");if(a===\"\")return n;if(a.length<=H)return a;let i=a.lastIndexOf(\" \",H);return`${a.slice(0,i>H/2?i:H).re" +
  "place(/[\\ud800-\\udbff]$/,\"\")}…`}function he(n){let e=n.stories.map(()=>[]),t=n.passages.map(({occurrences:r},o" +
  ")=>{let a=[];for(let i=0;i<r.length;i+=4){let[l,c,d,p]=r.slice(i,i+4),u={passage:o,place:a.length,story:l,star" +
  "t:c,end:d,variant:p};a.push(u),e[l].push(u)}return a});for(let r of e)r.sort((o,a)=>o.start-a.start||a.end-o.e" +
  "nd);return{...n,placesOf:t,placesIn:e,headlines:ue(n.stories,t,e)}}function S({paragraphs:n}){let e=[];for(let" +
  " t=0;t<n.length;t+=7){let[r,o,a,i,l,c,d]=n.slice(t,t+7);e.push({start:r,end:o,verdict:de[a],words:i,background" +
  ":l/1e3,chrome:c/1e3,copy:d/1e3})}return e}function E(n,e,t=`${e}s`){return`${n.toLocaleString(\"en\")} ${n===1?e" +
  ":t}`}function w(n){return n>0&&n<.005?\"< 1 %\":n<1&&n>=.995?\"> 99 %\":`${Math.round(100*n)} %`}var L={background" +
  ":\"background\",chrome:\"site furniture\"},_={fresh:\"fresh\",background:\"background\",chrome:\"site furniture\",mixed:" +
  "\"mixed\",copy:\"copy\"};var U=[\"fresh\",\"background\",\"chrome\",\"copy\"],R=1e3,ge=1e-6;function ye(n){let e=S(n),t=Ma" +
  "th.max(1,e.reduce((a,{words:i})=>a+i,0)),r={fresh:\"\",background:\"\",chrome:\"\",copy:\"\"},o=0;for(let{words:a,back" +
  "ground:i,chrome:l,copy:c}of e){let d=R*a/t,p=o+d<R-ge?Math.min(3,d/4):0,u=Math.max(0,1-i-l-c),h=o;for(let[m,y]" +
  "of[[\"fresh\",u],[\"background\",i],[\"chrome\",l],[\"copy\",c]]){let f=h+(d-p)*y;y>0&&(r[m]+=`M${Math.round(h*10)/10}" +
  " 0H${Math.round(f*10)/10}V1H${Math.round(h*10)/10}z`),h=f}o+=d}return Me(r)}function be(n){let e={fresh:\"\",bac" +
  "kground:\"\",chrome:\"\",copy:\"\"},t=0;for(let r of U){let o=t+R*n[r];n[r]>0&&(e[r]=`M${t} 0H${o<R-ge?Math.max(t,o-" +
  "2):R}V1H${t}z`),t=o}return Me(e)}function Me(n){let e=U.filter(r=>n[r]!==\"\").map(r=>v(\"path\",{class:r,d:n[r]})" +
  "),t={viewBox:`0 0 ${R} 1`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true\"};return v(\"svg\",{class:\"bar\",...t},." +
  "..e)}function Ee(n){let e={fresh:0,background:0,chrome:0,copy:0},t=0;for(let r of n)for(let{words:o,background" +
  ":a,chrome:i,copy:l}of S(r))t+=o,e.background+=o*a,e.chrome+=o*i,e.copy+=o*l;if(t===0)return{...e,fresh:1};for(" +
  "let r of U)e[r]/=t;return e.fresh=Math.max(0,1-e.background-e.chrome-e.copy),e}var xe=/^(\\d{4})-(\\d{2})-(\\d{2}" +
  ")(?!\\d)/,Je=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"June\",\"July\",\"Aug\",\"Sept\",\"Oct\",\"Nov\",\"Dec\"],Xe=864e5,Qe=44,Y=220," +
  "I=30,Ze=9;function N(n){let[,e,t,r]=xe.exec(n)??[],o=Je[Number(t)-1];return e===void 0||o===void 0?D(n):`${Num" +
  "ber(r)} ${o} ${e}`}function C(n,e){let[t,r]=[N(n),N(e)];if(t===r)return t;let[o,a]=[t.split(\" \"),r.split(\" \")]" +
  ";return o.length!==3||a.length!==3||o[2]!==a[2]?`${t} – ${r}`:o[1]===a[1]?`${o[0]}–${r}`:`${o[0]} ${o[1]} – ${" +
  "r}`}var F=class{iso;first;last;#e;#t;#n;constructor(e){let t=[...new Set(e.flatMap(({date:i})=>i??[]))].sort()" +
  ";this.first=t[0],this.last=t.at(-1);let r=t.map(et);this.iso=r.every(i=>!Number.isNaN(i));let o=new Map(t.map(" +
  "(i,l)=>[i,this.iso?r[l]-r[0]:l])),a=(this.last===void 0?0:o.get(this.last))+1;this.#t=Math.min(Qe,a),this.#e=I" +
  "nt32Array.from(e,({date:i})=>i===void 0?-1:Math.floor(o.get(i)*this.#t/a)),this.#n=this.#r(e.map((i,l)=>l))}ti" +
  "meline(e){if(this.#t<2)return;let t=this.#r(e),r=Y/this.#t,o=Math.min(Ze,r*.76),a=(l,c)=>l.map((d,p)=>{if(d===" +
  "0)return\"\";let u=3+(I-5)*d/c;return`M${J(p*r+(r-o)/2)} ${I-1}v${J(-u)}h${J(o)}V${I-1}z`}).join(\"\"),i=Math.max(" +
  "...this.#n);return v(\"svg\",{class:\"timeline\",viewBox:`0 0 ${Y} ${I}`,preserveAspectRatio:\"none\",\"aria-hidden\":" +
  "\"true\"},v(\"path\",{class:\"all\",d:a(this.#n,i)}),v(\"path\",{class:\"mine\",d:a(t,i)}),v(\"path\",{class:\"base\",d:`M0 " +
  "${I-.5}H${Y}`}))}#r(e){let t=new Array(this.#t).fill(0);for(let r of new Set(e))this.#e[r]>=0&&t[this.#e[r]]++" +
  ";return t}};function et(n){let[,e,t,r]=xe.exec(n)??[];return e===void 0?Number.NaN:Date.UTC(Number(e),Number(t" +
  ")-1,Number(r))/Xe}function J(n){return Math.round(100*n)/100}var X=5,Se=\".place, .copied\";function we(n,e){let" +
  " t=s(\"div\",{id:\"card\",class:\"card\",role:\"tooltip\",hidden:!0});e.append(t);let r,o=()=>{r?.removeAttribute(\"ari" +
  "a-describedby\"),r=void 0,t.hidden=!0},a=l=>{r!==l&&(o(),r=l,t.replaceChildren(...l.dataset.copies===void 0?nt(" +
  "n,l):rt(n,l)),t.hidden=!1,l.setAttribute(\"aria-describedby\",\"card\"),tt(t,l))},i=l=>{let c=l.target,d=c.closest" +
  "(\".paragraph:not(.fresh, .mixed)\");return c.closest(Se)??d?.querySelector(Se)??void 0};e.addEventListener(\"poi" +
  "nterover\",l=>{let c=i(l);c?a(c):!t.contains(l.target)&&r!==document.activeElement&&o()}),e.addEventListener(\"f" +
  "ocusin\",l=>{let c=i(l);c?a(c):o()}),e.addEventListener(\"focusout\",o),addEventListener(\"keydown\",({key:l})=>{l=" +
  "==\"Escape\"&&o()})}function tt(n,e){let t=e.getClientRects(),[r,o]=[t[0],t[t.length-1]];if(!r||!o)return;let{of" +
  "fsetWidth:a,offsetHeight:i}=n,l=o.bottom+i+8<=innerHeight||r.top<i+8,c=Math.max(8,Math.min(o.left,document.doc" +
  "umentElement.clientWidth-a-8));n.style.left=`${c+scrollX}px`,n.style.top=`${(l?o.bottom:r.top-i)+scrollY}px`}f" +
  "unction nt(n,e){let[t,r]=(e.dataset.place??\"\").split(\"-\").map(Number),{role:o,stories:a,documents:i,variants:l" +
  ",firstSeen:c,lastSeen:d}=n.passages[t],p=n.placesOf[t],u=p[r],h=c===void 0||d===void 0?\"\":`, ${C(c,d)}`,m=i===" +
  "a?\"\":`, ${i} with near-copies`,y=l.length===1?\"\":`Wording ${u.variant+1} of ${l.length}. `,f=[...new Set(p.map" +
  "(({story:g})=>g))].filter(g=>g!==u.story);return[s(\"p\",{class:\"kicker\"},s(\"b\",{},`Passage ${t+1}`),s(\"span\",{c" +
  "lass:`tag ${o}`},L[o])),s(\"p\",{},`In ${E(a,\"story\",\"stories\")}${m}${h}. ${y}`),...Te(\"Also in\",f,n)]}function " +
  "rt(n,e){let t=Number(e.closest(\"article\")?.id.slice(2))-1,r=n.copies[Number(e.dataset.copies)].stories.filter(" +
  "o=>o!==t);return[s(\"p\",{class:\"kicker\"},s(\"b\",{},\"Copy\")),s(\"p\",{},\"It stands in another edition of this story" +
  ".\"),...Te(\"Near-copies\",r,n)]}function Te(n,e,t){if(e.length===0)return[];let r=e.slice(0,X).map(o=>[M(t.stori" +
  "es[o].id)]);return e.length>X&&r.push([`and ${e.length-X} more`]),[s(\"p\",{},`${n}:`),s(\"ul\",{},...r.map(o=>s(\"" +
  "li\",{},...o)))]}function G(n){let e=[];for(let t=0;t<n.length;t+=5){let[r,o,a,i,l]=n.slice(t,t+5);e.push({kind" +
  ":pe[r],fromStart:o,fromEnd:a,toStart:i,toEnd:l})}return e}function ve(n,e,t){let r=document.createDocumentFrag" +
  "ment(),o=0;for(let{kind:a,fromStart:i,fromEnd:l,toStart:c,toEnd:d}of t){r.append(b(e.slice(o,c)));let p=a===\"f" +
  "igure\"?\"figure\":void 0;if(l>i){let u=c===e.length||d===c&&/\\S$/.test(e.slice(o,c)),h=s(\"del\",{class:p},b(n.sli" +
  "ce(i,l)));r.append(s(\"span\",{class:\"was\"},...u?[\" \",h]:[h,\" \"]))}d>c&&r.append(s(\"ins\",{class:p},b(e.slice(c,d" +
  ")))),o=d}return r.append(b(e.slice(o))),r}function Le(n,e,t,r,o){let a=document.createDocumentFragment(),i=e;f" +
  "or(let l of r){let c=Math.max(i,o===\"from\"?l.fromStart:l.toStart),d=Math.min(t,o===\"from\"?l.fromEnd:l.toEnd);i" +
  "f(c>=d)continue;a.append(b(n.slice(i,c)));let p=l.kind===\"figure\"?\"figure\":void 0;a.append(s(o===\"from\"?\"del\":" +
  "\"ins\",{class:p},b(n.slice(c,d)))),i=d}return a.append(b(n.slice(i,t))),a}var Z=new WeakMap;function P(n,e){let" +
  " t=s(\"details\",{},s(\"summary\",{},n));return Z.set(t,e),t.addEventListener(\"toggle\",()=>{t.open&&Ne(t)}),t}func" +
  "tion ee(n){Ne(n),n.open=!0}function Ne(n){let e=Z.get(n);Z.delete(n),e&&n.append(e())}function V(n,e,t,r){let " +
  "o=document.createDocumentFragment(),a=e.length>t+1?t:e.length,i=n instanceof HTMLTableElement?n.tBodies[0]:n;i" +
  "f(i.append(...e.slice(0,a).map(r)),o.append(n),a===e.length)return o;let l=s(\"button\",{type:\"button\",class:\"mo" +
  "re\"},`Show all ${e.length.toLocaleString(\"en\")}`);return l.addEventListener(\"click\",()=>{let c=e.slice(a).map(" +
  "r);i.append(...c),l.remove();let d=c[0];d?.setAttribute(\"tabindex\",\"-1\"),d?.focus({preventScroll:!0})}),o.appe" +
  "nd(l),o}var Q=100;function De(n){let e=[],t=[],r=()=>{let[a,i]=[scrollY,document.activeElement],l=[];for(let c" +
  " of n.querySelectorAll(\"main > section\")){let d=[...c.querySelectorAll(\"article\")],p=d.filter(({hidden:f})=>!f" +
  "),u=p.slice(0,Q);for(let f of u){let g=[...f.querySelectorAll(\"details:not([open])\")];e.push(...g);for(let x o" +
  "f g)ee(x);for(let x of f.querySelectorAll(\"button.more\"))x.click()}if(u.length===p.length)continue;let h=d.sli" +
  "ce(d.indexOf(p[Q]));for(let f of h)f.remove();let m=p.length.toLocaleString(\"en\"),y=s(\"p\",{class:\"cut\"},`The f" +
  "irst ${Q} of ${m} are printed; filter the page for others.`);c.querySelector(\"header\")?.after(y),l.push(()=>{y" +
  ".remove(),c.append(...h)})}l.length!==0&&(t=[...l,()=>{i?.focus({preventScroll:!0}),scrollTo(0,a)}])},o=()=>{f" +
  "or(let a of e)a.open=!1;for(let a of t)a();e=[],t=[]};addEventListener(\"beforeprint\",r),addEventListener(\"afte" +
  "rprint\",o),matchMedia(\"print\").addEventListener(\"change\",({matches:a})=>a?r():o())}var ot=2e4;function He(n){r" +
  "eturn n.stories.map((e,t)=>{let{fresh:r,copies:o}=e,a=new Set(n.placesIn[t].map(({passage:c})=>c)).size,i=E(S(" +
  "e).length,\"paragraph\"),l=a===0?i:`${i}, ${E(a,\"recurring passage\")}`;return s(\"article\",{id:`s-${t+1}`,class:\"" +
  "story\",tabindex:-1,\"aria-labelledby\":`s-${t+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{}" +
  ",w(r)),\" fresh\"),s(\"p\",{class:\"when\"},...st(e)),o===void 0?void 0:s(\"p\",{},s(\"a\",{href:`#e-${o+1}`},\"has near-" +
  "copies\"))),s(\"div\",{class:\"main\"},te(n.headlines[t],`s-${t+1}`),ye(e),s(\"p\",{class:\"id\"},M(e.id)),P(l,()=>at(e" +
  ",t,n))))})}function te(n,e){let t=s(\"a\",{href:`#${e}`},b(n));return s(\"h3\",{id:`${e}-name`,class:\"headline\",di" +
  "r:\"auto\",lang:\"\"},t)}function st({source:n,date:e}){let t=[];return n!==void 0&&t.push(M(n)),e!==void 0&&t.pus" +
  "h(...t.length>0?[s(\"br\")]:[],N(e)),t}function at(n,e,t){let r=s(\"div\",{class:\"reading\"}),o=t.placesIn[e],a=0;f" +
  "or(let i of S(n)){for(;a<o.length&&o[a].end<=i.start;)a++;r.append(it(n,i,o,a,t))}return r}function it(n,{star" +
  "t:e,end:t,verdict:r,...o},a,i,l){let c=t-e>ot&&{class:\"long\",tabindex:0,role:\"group\",\"aria-label\":\"A long para" +
  "graph\"},d=s(\"p\",{dir:\"auto\",lang:\"\",...c}),{copies:p}=n,u=(...f)=>p===void 0?f:[s(\"a\",{href:`#e-${p+1}`,class:" +
  "\"copied\",\"data-copies\":p},...f)],h=(f,g)=>{let x=n.text.slice(f,g),$=b(x);return r===\"copy\"&&/\\S/.test(x)?u($)" +
  ":[$]},m=e;for(let f=i;f<a.length&&a[f].start<t;f++){let g=a[f],x=Math.max(m,g.start),$=Math.min(t,g.end);x>=$|" +
  "|(d.append(...h(m,x)),d.append(s(\"a\",{class:`place ${l.passages[g.passage].role}`,href:`#p-${g.passage+1}`,id:" +
  "x===g.start?`o-${g.passage+1}-${g.place+1}`:void 0,\"data-place\":`${g.passage}-${g.place}`},b(n.text.slice(x,$)" +
  "))),m=$)}d.append(...h(m,t));let y=document.createTextNode(_[r]);return s(\"div\",{class:`paragraph ${r}`},s(\"p\"" +
  ",{class:\"verdict\"},...r===\"mixed\"&&o.copy>0?u(y):[y],r===\"mixed\"?s(\"span\",{},lt(o)):void 0),d)}function lt({ba" +
  "ckground:n,chrome:e,copy:t}){return`${w(Math.max(0,1-n-e-t))} fresh`}var dt=12;function Ce(n){return n.copies." +
  "map((e,t)=>{let[r]=e.stories,o=s(\"ol\",{class:\"copied-by\"});return s(\"article\",{id:`e-${t+1}`,class:\"copies\",ta" +
  "bindex:-1,\"aria-labelledby\":`e-${t+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{},String(e" +
  ".stories.length)),\" near-copies\"),s(\"p\",{},pt(e))),s(\"div\",{class:\"main\"},te(n.headlines[r],`e-${t+1}`),V(o,e." +
  "stories,dt,a=>{let{id:i,date:l,source:c}=n.stories[a],d=s(\"a\",{href:`#s-${a+1}`},M(i)),p=[c===void 0?[]:[M(c)]" +
  ",l===void 0?[]:[N(l)]];return s(\"li\",{},d,...p.flatMap(([u])=>u===void 0?[]:[\", \",u]))}),P(\"Side by side\",()=>" +
  "ut(e,t,n))))})}function pt({similarity:n}){return n===1?\"100 % alike\":`at least ${Math.floor(100*n+1e-9)} % al" +
  "ike`}function ut(n,e,t){let r=s(\"div\",{},Re(n,0,t));if(n.compared.length===1)return r;let o=s(\"select\",{id:`e-" +
  "${e+1}-other`},...n.stories.slice(1).map((i,l)=>s(\"option\",{value:l},D(t.stories[i].id))));o.addEventListener(" +
  "\"change\",()=>r.replaceChildren(Re(n,Number(o.value),t)));let a=s(\"label\",{for:`e-${e+1}-other`},\"Beside the fi" +
  "rst: \");return s(\"div\",{},s(\"p\",{class:\"choice\"},a,o),r)}function Re({stories:n,compared:e},t,r){let[o,a]=[r.s" +
  "tories[n[0]],r.stories[n[t+1]]],[i,l]=[S(o),S(a)],{differences:c,pairs:d}=e[t],p=G(c),u=s(\"tbody\",{});for(let " +
  "m=0;m<d.length;m+=4){let[y,f,g,x]=d.slice(m,m+4),$=[\"from\",\"to\"].map(ie=>{let[_e,le]=ie===\"from\"?[o.text,i.sli" +
  "ce(y,f)]:[a.text,l.slice(g,x)],Fe=le.map(({start:Ge,end:Be})=>s(\"p\",{dir:\"auto\",lang:\"\"},Le(_e,Ge,Be,p,ie)));r" +
  "eturn s(\"td\",{class:le.length===0?\"nothing\":void 0},...Fe)});u.append(s(\"tr\",{},...$))}let h=p.length===0?\"No " +
  "word differs.\":`${E(p.length,\"difference\")}.`;return s(\"table\",{class:\"side-by-side\"},s(\"caption\",{},h),s(\"the" +
  "ad\",{},s(\"tr\",{},...[o,a].map(({id:m})=>s(\"th\",{scope:\"col\"},M(m))))),u)}var Pe={text:\"\",role:\"\",source:\"\",fro" +
  "m:\"\",to:\"\"},K=class{#e;#t=[];#n=[];constructor(e){this.#e=e}prepare(e){let{stories:t,passages:r}=this.#e;for(l" +
  "et o=0;o<t.length;o++)e()&&this.#r(o);for(let o=0;o<r.length;o++)e()&&this.#o(o);return e()}find({text:e,role:" +
  "t,source:r,from:o,to:a}){let{stories:i,passages:l,copies:c,placesOf:d,placesIn:p}=this.#e,u=B(e).trim(),h=i.ma" +
  "p(f=>(r===\"\"||f.source===r)&&ft(f,o,a)),m=l.map(f=>t===\"\"||f.role===t),y=i.map((f,g)=>h[g]&&(u===\"\"||this.#r(g" +
  ").includes(u))&&(t===\"\"||p[g].some(({passage:x})=>m[x])));return{stories:y,passages:l.map((f,g)=>m[g]&&(u===\"\"" +
  "||this.#o(g).includes(u))&&d[g].some(({story:x})=>h[x])),copies:c.map(({stories:f})=>f.some(g=>y[g]))}}#r(e){l" +
  "et{id:t,text:r}=this.#e.stories[e];return this.#t[e]??=`${B(t)}\n${B(r)}`,this.#t[e]}#o(e){return this.#n[e]??=" +
  "this.#e.passages[e].variants.map(({text:t})=>B(t)).join(`\n`),this.#n[e]}};function ft({date:n},e,t){return e==" +
  "=\"\"&&t===\"\"?!0:n===void 0?!1:n>=e&&(t===\"\"||n.slice(0,t.length)<=t)}function B(n){return n.normalize(\"NFKD\").r" +
  "eplace(new RegExp(\"\\\\p{M}\",\"gu\"),\"\").toLowerCase().replace(/\\s+/g,\" \")}var mt=120,q=class{element;#e=s(\"input\"" +
  ",{type:\"search\",id:\"f-text\",autocomplete:\"off\",spellcheck:\"false\"});#t=Ae(\"f-role\",\"any role\",Object.entries(L" +
  "));#n;#r;#o;constructor(e,t,r){let o=[...new Set(e.stories.flatMap(({source:p})=>p??[]))].sort();this.#n=Ae(\"f" +
  "-source\",\"any source\",o.map(p=>[p,D(p)]));let a=t.iso?{min:t.first?.slice(0,10),max:t.last?.slice(0,10)}:{},i=" +
  "p=>s(\"input\",{id:p,type:t.iso?\"date\":\"text\",...a});this.#r=i(\"f-from\"),this.#o=i(\"f-to\");let l=s(\"button\",{typ" +
  "e:\"reset\"},\"Clear\");this.element=s(\"form\",{role:\"search\",\"aria-label\":\"Filter passages, stories and near-copie" +
  "s\"},W(\"Text\",this.#e,\"wide\"),W(\"Role\",this.#t),o.length>0?W(\"Source\",this.#n):void 0,t.first===void 0?void 0:W" +
  "(\"From\",this.#r),t.first===void 0?void 0:W(\"To\",this.#o),l);let c,d=()=>{clearTimeout(c),r(this.wanted)};this." +
  "element.addEventListener(\"input\",()=>{clearTimeout(c),c=setTimeout(d,mt)}),this.element.addEventListener(\"subm" +
  "it\",p=>{p.preventDefault(),d()}),this.element.addEventListener(\"reset\",()=>queueMicrotask(()=>r(Pe)))}get want" +
  "ed(){return{text:this.#e.value,role:this.#t.value,source:this.#n.value,from:this.#r.value,to:this.#o.value}}cl" +
  "ear(){for(let e of[this.#e,this.#t,this.#n,this.#r,this.#o])e.value=\"\"}};function W(n,e,t){return s(\"div\",{cla" +
  "ss:t},s(\"label\",{for:e.id},n),e)}function Ae(n,e,t){return s(\"select\",{id:n},s(\"option\",{value:\"\"},e),...t.map" +
  "(([r,o])=>s(\"option\",{value:r},o)))}function ke({stories:n},e){let t=s(\"select\",{id:\"order\"},s(\"option\",{value" +
  ":\"0\"},\"as given\"),s(\"option\",{value:\"1\"},\"least fresh first\"),s(\"option\",{value:\"-1\"},\"most fresh first\"));ret" +
  "urn t.addEventListener(\"change\",()=>{let r=Number(t.value),o=n.map((a,i)=>i).sort((a,i)=>r*(n[a].fresh-n[i].fr" +
  "esh));e[0]?.parentElement?.append(...o.map(a=>e[a]))}),s(\"p\",{class:\"choice\"},s(\"label\",{for:\"order\"},\"Order\")" +
  ",t)}var ne=4,ht=12,gt=25;function Oe(n,e){return n.passages.map((t,r)=>{let o=n.placesOf[r],{role:a,documents:" +
  "i,stories:l,sources:c,firstSeen:d,lastSeen:p,variants:u}=t,h=[u.length>1?E(u.length,\"wording\"):\"\",E(o.length,\"" +
  "place\"),`why it is ${L[a]}`];return s(\"article\",{id:`p-${r+1}`,class:`passage ${a}`,tabindex:-1,\"aria-labelled" +
  "by\":`p-${r+1}-name`},s(\"div\",{class:\"margin\"},s(\"p\",{class:\"figure\"},s(\"b\",{},String(l)),l===1?\" story\":\" stor" +
  "ies\"),i===l?void 0:s(\"p\",{},`${i} with near-copies`),e.timeline(o.map(({story:m})=>m)),d===void 0||p===void 0?" +
  "void 0:s(\"p\",{class:\"when\"},C(d,p)),c.length===0?void 0:s(\"p\",{class:\"sources\"},...yt(c))),s(\"div\",{class:\"mai" +
  "n\"},s(\"h3\",{id:`p-${r+1}-name`,class:\"kicker\"},s(\"a\",{href:`#p-${r+1}`},`Passage ${r+1}`),s(\"span\",{class:`tag" +
  " ${a}`},L[a])),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},b(u[0].text)),P(h.filter(m=>m!==\"\").join(\", \"),()=>bt(t" +
  ",r,n))))})}function yt(n){let e=n.slice(0,n.length>ne+1?ne:n.length),t=e.flatMap((r,o)=>o===0?[M(r)]:[\", \",M(r" +
  ")]);return e.length<n.length?[...t,` and ${n.length-e.length} more`]:t}function bt(n,e,t){let r=t.placesOf[e];" +
  "return s(\"div\",{class:\"inside\"},n.variants.length>1?Mt(n):void 0,s(\"section\",{class:\"places\"},s(\"h4\",{},\"Where" +
  " it stands\"),V(Et(n,t),r,gt,o=>xt(o,n,t))),s(\"section\",{class:\"why\"},s(\"h4\",{},`Why it is ${L[n.role]}`),St(n)" +
  "))}function Mt({variants:n}){let e=n[0].text,t=s(\"ol\",{class:\"wordings\"}),r=n.map((o,a)=>({...o,i:a}));return " +
  "s(\"section\",{},s(\"h4\",{},\"How it is worded\"),s(\"p\",{class:\"legend\"},\"Against the most typical wording: \",s(\"de" +
  "l\",{},\"dropped\"),\", \",s(\"ins\",{},\"inserted\"),\", \",s(\"del\",{class:\"figure\"},\"old\"),\" \",s(\"ins\",{class:\"figure\"}" +
  ",\"new figure\"),\".\"),V(t,r,ht,({text:o,count:a,differences:i,similarity:l,i:c})=>{let d=G(i),p=d.some(({kind:h}" +
  ")=>h===\"figure\")?\", figures apart\":\"\",u=c===0?\"the most typical\":`${w(l)} the same words${p}`;return s(\"li\",{}" +
  ",s(\"p\",{class:\"note\"},`${E(a,\"place\")}, ${u}`),s(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},c===0?b(o):ve(e,o,d)))}" +
  "))}function Ie({variants:n},{stories:e}){let t=[];return e.some(({source:r})=>r!==void 0)&&t.push([\"Source\",({" +
  "story:r})=>M(e[r].source??\"–\")]),e.some(({date:r})=>r!==void 0)&&t.push([\"Date\",({story:r})=>N(e[r].date??\"–\")" +
  "]),n.length>1&&(t.push([\"Wording\",({variant:r})=>String(r+1)]),t.push([\"Same words\",({variant:r})=>w(n[r].simi" +
  "larity)])),t}function Et(n,e){let t=[\"Story\",...Ie(n,e).map(([r])=>r)];return s(\"table\",{},s(\"thead\",{},s(\"tr\"" +
  ",{},...t.map(r=>s(\"th\",{scope:\"col\"},r)))),s(\"tbody\",{}))}function xt(n,e,t){let r=t.stories[n.story],o=s(\"a\"," +
  "{href:`#o-${n.passage+1}-${n.place+1}`},M(t.headlines[n.story])),a=S(r).findIndex(({end:i})=>i>n.start)+1;retu" +
  "rn s(\"tr\",{},s(\"th\",{scope:\"row\"},o,s(\"span\",{class:\"id\"},M(r.id),` ¶${a}`)),...Ie(e,t).map(([i,l])=>s(\"td\",{\"" +
  "data-head\":i},l(n))))}function St({evidence:{verbatim:n,home:e,edge:t,beyond:r,perDocument:o,prose:a},...i}){l" +
  "et l=[[\"Stories\",[String(i.stories)]],[\"In the same words, figures apart\",[w(n)]],[\"Whole sentences of prose\"," +
  "[w(a)]],[\"At the head or the foot of its story\",[w(t)]],[\"… with a headline or label in between\",[w(r)]],[\"Tim" +
  "es in a story\",[String(Math.round(o*100)/100)]]];i.documents>i.stories&&l.splice(1,0,[\"… with near-copies\",[St" +
  "ring(i.documents)]]),e&&l.push([\"Commonest source\",[M(e.source),`, in ${e.documents} of its ${e.pages} stories" +
  "`]]),i.sources.length>ne+1&&l.push([\"All its sources\",i.sources.flatMap((d,p)=>p===0?[M(d)]:[\", \",M(d)])]);let" +
  " c=s(\"dl\",{});for(let[d,p]of l)c.append(s(\"div\",{},s(\"dt\",{},d),s(\"dd\",{},...p)));return c}var wt={p:\"passages" +
  "\",s:\"stories\",o:\"stories\",e:\"copies\"},j=class{nav=s(\"nav\",{\"aria-label\":\"Views\"});main=s(\"main\",{id:\"content\"," +
  "tabindex:-1});#e;#t;#n;#r=[];constructor(e,t,r){this.#t=e,this.#n=r,this.#e=t.map(({name:a,title:i,about:l,non" +
  "e:c,articles:d,choice:p})=>{let u=s(\"span\",{class:\"total\"},d.length.toLocaleString(\"en\")),h=s(\"p\",{class:\"noth" +
  "ing\",hidden:d.length>0},c),m=s(\"header\",{},s(\"h2\",{id:`${a}-name`},i),s(\"p\",{},l),p),y=s(\"section\",{id:a,\"aria" +
  "-labelledby\":`${a}-name`,tabindex:-1},m,h,...d),f=s(\"a\",{href:`#${a}`},i,\" \",u);return{name:a,section:y,link:f" +
  ",articles:d,nothing:h,none:c,total:u}});let o=s(\"ul\",{},...this.#e.map(({link:a})=>s(\"li\",{},a)));this.nav.app" +
  "end(o),this.main.append(...this.#e.map(({section:a})=>a)),document.addEventListener(\"click\",a=>this.#s(a)),add" +
  "EventListener(\"hashchange\",()=>this.show(location.hash))}filter(e){let t=[];for(let{name:r,articles:o,nothing:" +
  "a,none:i,total:l}of this.#e){let c=0;for(let[u,h]of o.entries()){let m=e[r][u];m&&c++,h.hidden===m&&(h.hidden=" +
  "!m)}a.hidden=c>0,a.textContent=o.length>0?\"Nothing here matches the filter.\":i;let d=o.length.toLocaleString(\"" +
  "en\");l.textContent=c===o.length?d:`${c.toLocaleString(\"en\")} of ${d}`;let p={passages:[\"passage\"],stories:[\"st" +
  "ory\",\"stories\"],copies:[\"group of near-copies\",\"groups of near-copies\"]}[r];o.length>0&&t.push(`${c.toLocaleSt" +
  "ring(\"en\")} of ${E(o.length,...p)}`)}return t.join(\", \")}show(e){let t=e.slice(1),[r,o,a]=t.split(\"-\"),i=this." +
  "#e.find(({name:u})=>u===(wt[r]??t))??this.#e[0];for(let u of this.#e)u.section.hidden=u!==i,u===i?u.link.setAt" +
  "tribute(\"aria-current\",\"page\"):u.link.removeAttribute(\"aria-current\");let l=r===\"o\"?this.#t.placesOf[Number(o)" +
  "-1]?.[Number(a)-1]?.story:void 0,c=r===\"o\"?l??-1:o===void 0?-1:Number(o)-1,d=i.articles[c];if(d?.hidden&&this." +
  "#n(),this.#o())return;if(!d){scrollTo(0,0);return}for(let u of d.querySelectorAll(\"details\"))ee(u);let p=r===\"" +
  "o\"&&document.getElementById(t)||d;p.focus({preventScroll:!0}),p.scrollIntoView({block:r===\"o\"?\"center\":\"start\"" +
  "}),requestAnimationFrame(()=>p.scrollIntoView({block:r===\"o\"?\"center\":\"start\"}))}#o(){let{left:e,top:t}=histor" +
  "y.state??{};return e===void 0||t===void 0?!1:(this.#r[e]?.focus({preventScroll:!0}),scrollTo(0,t),!0)}#s(e){if" +
  "(e.defaultPrevented||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=e.target.closest(\"a\"),r=t?.ge" +
  "tAttribute(\"href\");!t||!r?.startsWith(\"#\")||(e.preventDefault(),r===\"#content\"?this.main.focus():location.hash" +
  "===r?(history.replaceState(null,\"\"),this.show(r)):(history.replaceState({left:this.#r.push(t)-1,top:scrollY},\"" +
  "\"),location.hash=r))}};var T=he(JSON.parse(document.getElementById(\"data\")?.textContent??\"\")),A=new F(T.storie" +
  "s),se=new K(T),ae=s(\"p\",{class:\"results\",\"aria-live\":\"polite\",\"aria-atomic\":\"true\"}),oe=new q(T,A,n=>{ae.textC" +
  "ontent=k.filter(se.find(n))}),re=He(T),k=new j(T,[{name:\"passages\",title:\"Passages\",about:\"What recurs, the mo" +
  "st repeated first.\",none:\"Nothing recurs in these stories.\",articles:Oe(T,A)},{name:\"stories\",title:\"Stories\"," +
  "about:\"How much of each is fresh, and what the rest is.\",none:\"There are no stories.\",articles:re,choice:re.le" +
  "ngth>1?ke(T,re):void 0},{name:\"copies\",title:\"Near-copies\",about:\"Stories that copy each other whole; they cou" +
  "nt as one.\",none:\"No story copies another.\",articles:Ce(T)}],()=>{oe.clear(),ae.textContent=`Filter cleared to" +
  " show what the link leads to. ${k.filter(se.find(oe.wanted))}`}),Ve=s(\"div\",{class:\"page\"},s(\"a\",{class:\"skip\"" +
  ",href:\"#content\"},\"Skip to the content\"),Tt(T),s(\"div\",{class:\"controls\"},k.nav,oe.element,ae),k.main);documen" +
  "t.body.prepend(Ve);we(T,k.main);De(Ve);k.show(location.hash);\"requestIdleCallback\"in window&&requestIdleCallba" +
  "ck(We);function We(n){se.prepare(()=>n.timeRemaining()>2)||requestIdleCallback(We)}function Tt({title:n,storie" +
  "s:e,passages:t,copies:r}){let o=new Set(e.flatMap(({source:c})=>c??[])).size,a=[E(e.length,\"story\",\"stories\")+" +
  "(o>0?` from ${E(o,\"source\")}`:\"\"),A.first===void 0||A.last===void 0?\"\":C(A.first,A.last),E(t.length,\"passage\")" +
  "+(t.length===1?\" recurs\":\" recur\"),r.length>0?E(r.length,\"group of near-copies\",\"groups of near-copies\"):\"\"],i" +
  "=Ee(e),l=[\"fresh\",\"background\",\"chrome\",\"copy\"].map(c=>s(\"li\",{class:c},s(\"b\",{},w(i[c])),` ${_[c]}`));return " +
  "s(\"header\",{class:\"masthead\"},s(\"h1\",{dir:\"auto\"},b(n)),s(\"p\",{class:\"facts\"},a.filter(c=>c!==\"\").join(\" · \"))" +
  ",...e.length===0?[]:[be(i),s(\"ul\",{class:\"shares\",\"aria-label\":\"What the words of all stories are\"},...l)])}})" +
  "();";
export const SCRIPT_SHA256 =
  "Xqxe1aXip5hZIMawEM0wEAwejP/hY1r87WNT6cNf/xo=";
export const STYLE =
  ":root{color-scheme:light dark;--paper: #fdfcf8;--ink: #1f1d19;--soft: #615d54;--line: #dcd8cd;--field: #8a857a" +
  ";--fresh: #1c6b58;--background: #96590a;--chrome: #6d6a63;--copy: #3b5ca6;--background-tint: #fbf1dc;--chrome-" +
  "tint: #f1efea;--copy-tint: #e8eef9;--gone: #a3322b;--gone-tint: #fbeae7;--new-tint: #e2f2ec;--serif: \"Iowan Ol" +
  "d Style\", \"Charter\", \"Palatino Linotype\", Palatino, Georgia, \"Noto Serif\", serif;--sans: system-ui, -apple-sys" +
  "tem, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", Arial, sans-serif}@media(prefers-color-scheme:dark){:r" +
  "oot{--paper: #181714;--ink: #ebe7dd;--soft: #aca699;--line: #3a3730;--field: #7d786d;--fresh: #6fc7ab;--backgr" +
  "ound: #e2ac57;--chrome: #a29e94;--copy: #93b2f0;--background-tint: #31270f;--chrome-tint: #27251f;--copy-tint:" +
  " #1d273c;--gone: #f0948a;--gone-tint: #3a1f1b;--new-tint: #16342b}}*,*:before,*:after{box-sizing:border-box}ht" +
  "ml{-webkit-text-size-adjust:100%;text-size-adjust:100%}body{margin:0;background:var(--paper);color:var(--ink);" +
  "font:.9375rem / 1.45 var(--sans);overflow-wrap:anywhere}p,ul,ol,dl,dd,h1,h2,h3,h4{margin:0;padding:0}ul,ol{lis" +
  "t-style:none}a{color:inherit;text-decoration-color:var(--field);text-underline-offset:.2em}a:hover{text-decora" +
  "tion-color:currentColor}:focus-visible{outline:2px solid var(--copy);outline-offset:3px}main:focus,section:foc" +
  "us{outline:none}main>section{scroll-margin-top:100vh}.page,.plain{max-width:76rem;margin:0 auto;padding:2.5rem" +
  " clamp(1rem,4vw,3rem) 5rem}.plain ol{max-width:46rem}.plain li{margin:1.25rem 0 1.25rem 2rem;list-style:decima" +
  "l}.skip{position:absolute;inset-inline-start:1rem;top:-4rem;padding:.5rem .75rem;background:var(--ink);color:v" +
  "ar(--paper)}.skip:focus{top:.5rem}h1{font:400 clamp(1.75rem,1.2rem + 2.2vw,2.75rem) / 1.12 var(--serif);letter" +
  "-spacing:-.01em;text-wrap:balance}.facts{margin:.6rem 0 1.4rem;color:var(--soft)}.bar{display:block;width:100%" +
  ";height:.8rem}.bar .fresh{fill:var(--fresh)}.bar .background{fill:var(--background)}.bar .chrome{fill:var(--ch" +
  "rome);fill-opacity:.75}.bar .copy{fill:var(--copy)}.shares{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;marg" +
  "in-top:.6rem}.shares b{font-variant-numeric:tabular-nums}.shares li:before{content:\"\";display:inline-block;wid" +
  "th:.7em;height:.7em;margin-inline-end:.5em;background:currentColor}.shares .fresh:before{background:var(--fres" +
  "h)}.shares .background:before{background:var(--background)}.shares .chrome:before{background:var(--chrome);opa" +
  "city:.75}.shares .copy:before{background:var(--copy)}.controls{margin:2rem 0 0;border-top:3px double var(--ink" +
  ")}nav ul{display:flex;flex-wrap:wrap;gap:0 2rem;padding:.9rem 0 0}nav a{display:block;padding:.25rem 0;border-" +
  "bottom:2px solid transparent;font:1.125rem / 1.4 var(--serif);text-decoration:none}nav a:hover{border-color:va" +
  "r(--field)}nav a[aria-current]{border-color:var(--ink)}.total{color:var(--soft);font:.8125rem var(--sans);font" +
  "-variant-numeric:tabular-nums}form{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1rem;padding:1rem 0 " +
  "0}form div{flex:1 1 8.5rem;min-width:0;max-width:13rem}form .wide{flex:2 1 14rem;max-width:none}label{display:" +
  "block;color:var(--soft);font-size:.8125rem}input,select,button{min-height:2.25rem;padding:.25rem .5rem;border:" +
  "1px solid var(--field);border-radius:2px;background:var(--paper);color:var(--ink);font:inherit}input,form sele" +
  "ct{width:100%}button{padding-inline:.9rem;cursor:pointer}input:focus-visible,select:focus-visible,button:focus" +
  "-visible{outline-offset:0}button:hover{border-color:var(--ink)}.more{margin-top:.75rem}.results{min-height:1.4" +
  "5em;margin-top:.5rem;color:var(--soft);font-size:.875rem}section>header{display:flex;flex-wrap:wrap;align-item" +
  "s:baseline;gap:0 1rem;padding:1.25rem 0 1rem}h2{font:400 1.5rem / 1.3 var(--serif)}section>header p,p.nothing{" +
  "color:var(--soft)}article{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:0 2.5rem;padding:1.4rem 0" +
  ";border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 11rem;scroll-margin-top:" +
  ".5rem}article:focus{outline:none}article[hidden]{display:none}.margin{color:var(--soft);font-size:.875rem}.mar" +
  "gin p+p,.margin svg+p{margin-top:.3rem}.margin .figure{line-height:1.1}.margin .figure b{color:var(--ink);font" +
  ":400 2rem / 1 var(--serif);font-variant-numeric:lining-nums}.timeline{display:block;width:100%;max-width:13rem" +
  ";height:2rem;margin-top:.5rem}.timeline .all{fill:var(--line)}.timeline .mine{fill:var(--ink)}.timeline .base{" +
  "stroke:var(--field);vector-effect:non-scaling-stroke}.main>*{max-width:46rem}.main>details[open],.main>.bar{ma" +
  "x-width:none}.kicker{display:flex;align-items:baseline;gap:.75rem;margin-bottom:.35rem;color:var(--soft);font:" +
  "400 .875rem / 1.4 var(--sans)}.kicker a,.headline a{text-decoration:none}.kicker a:hover,.headline a:hover{tex" +
  "t-decoration:underline}article:focus-visible .kicker a,article:focus-visible .headline a{outline:2px solid var" +
  "(--copy);outline-offset:3px}.tag{padding-inline-start:.5rem;border-inline-start:3px solid}.tag.background{colo" +
  "r:var(--background)}.tag.chrome{color:var(--chrome);border-inline-start-style:dotted}.text{font:1.125rem / 1.5" +
  " var(--serif)}.headline{font:400 1.25rem / 1.3 var(--serif)}.id{color:var(--soft);font-size:.8125rem}.story .b" +
  "ar{margin:.6rem 0 .3rem}summary{width:fit-content;margin-top:.5rem;padding:.15rem 0;color:var(--soft);cursor:p" +
  "ointer}summary:hover{color:var(--ink)}.inside{display:grid;grid-template-columns:minmax(0,3fr) minmax(14rem,2f" +
  "r);gap:1.75rem 2.5rem;margin-top:1rem}.inside>section:first-child{grid-column:1 / -1;max-width:46rem}h4{margin" +
  "-bottom:.4rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);font:600 .875rem / 1.4 var(--sans)}.le" +
  "gend,.note{color:var(--soft);font-size:.8125rem}.wordings{counter-reset:wording}.wordings li{position:relative" +
  ";margin-top:.9rem;padding-inline-start:2.25rem;counter-increment:wording}.wordings li:before{content:counter(w" +
  "ording);position:absolute;inset-inline-start:0;color:var(--soft);font:1.125rem / 1.2 var(--serif)}.wordings .t" +
  "ext{font-size:1rem}del,ins{padding:0 .1em;color:inherit}del{background:var(--gone-tint);color:var(--gone);text" +
  "-decoration:line-through}ins{background:var(--new-tint);text-decoration:underline;text-decoration-thickness:2p" +
  "x;text-decoration-color:var(--fresh);text-underline-offset:.15em}ins.figure{border:1.5px solid var(--ink);back" +
  "ground:none;font-weight:600;text-decoration:none}del:before,ins:before,del:after,ins:after{position:absolute;w" +
  "idth:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}del:before{content:\" [dropped: \"}i" +
  "ns:before{content:\" [inserted: \"}del.figure:before{content:\" [old figure: \"}ins.figure:before{content:\" [new f" +
  "igure: \"}del:after,ins:after{content:\"] \"}table{width:100%;border-collapse:collapse;font-size:.875rem}th,td{pa" +
  "dding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weig" +
  "ht:400}thead th{color:var(--soft);font-size:.8125rem}.places thead{overflow-wrap:normal}th .id{display:block}t" +
  "d{font-variant-numeric:tabular-nums}td[data-head=Date]{white-space:nowrap}dl div{display:flex;justify-content:" +
  "space-between;gap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid var(--line);font-size:.875rem}dt{color:" +
  "var(--soft)}dd{text-align:end;font-variant-numeric:tabular-nums}.reading{margin-top:1rem}.paragraph{display:gr" +
  "id;grid-template-columns:minmax(0,1fr) 7rem;gap:0 1rem;margin-bottom:.2rem;padding:.35rem 0 .35rem .9rem;borde" +
  "r-inline-start:4px solid transparent}.paragraph>p:last-child{grid-row:1;grid-column:1;font:1.0625rem / 1.5 var" +
  "(--serif)}.verdict{grid-row:1;grid-column:2;color:var(--soft);font-size:.8125rem;line-height:1.6rem}.verdict s" +
  "pan{display:block;line-height:1.3}.paragraph.fresh{border-color:var(--fresh)}.paragraph.background{border-colo" +
  "r:var(--background);border-inline-start-style:double;background:var(--background-tint)}.paragraph.background ." +
  "verdict{color:var(--background)}.paragraph.chrome{border-color:var(--chrome);border-inline-start-style:dotted;" +
  "background:var(--chrome-tint)}.paragraph.chrome .verdict{color:var(--chrome)}.paragraph.copy{border-color:var(" +
  "--copy);border-inline-start-style:dashed;background:var(--copy-tint)}.paragraph.copy .verdict{color:var(--copy" +
  ")}.paragraph.mixed{border-color:var(--field);border-inline-start-style:dashed}.paragraph .long{max-height:70vh" +
  ";overflow:auto}.place{text-decoration:none;border-bottom:1.5px solid var(--background)}.place.chrome{border-bo" +
  "ttom:1.5px dotted var(--chrome)}.paragraph.mixed .place.background{background:var(--background-tint)}.paragrap" +
  "h.mixed .place.chrome{background:var(--chrome-tint)}.copied{text-decoration:none;border-bottom:1.5px dashed va" +
  "r(--copy)}.place:hover,.place:focus,.copied:hover,.copied:focus{background:var(--paper)}.card{position:absolut" +
  "e;z-index:1;width:max-content;max-width:min(22rem,calc(100vw - 1rem));padding:.7rem .9rem;border:1px solid var" +
  "(--field);background:var(--paper);font-size:.875rem}.card li{overflow:hidden;text-overflow:ellipsis;white-spac" +
  "e:nowrap}.card li:before{content:\"– \"}article:not(:has(details[open]))>.main>.text{display:-webkit-box;overflo" +
  "w:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:8}.copied-by{margin-top:.4rem}.choice{display:flex;fle" +
  "x-wrap:wrap;align-items:center;gap:.5rem;margin:.75rem 0}.choice select{max-width:100%}header .choice{margin:0" +
  " 0 0 auto}caption{padding:.75rem 0;color:var(--soft);text-align:start}.side-by-side{table-layout:fixed}.side-b" +
  "y-side th{padding-inline-end:1.5rem}.side-by-side th+th{padding-inline:1.5rem 0}.side-by-side td{padding:.5rem" +
  " 1.5rem .5rem 0;font:1rem / 1.5 var(--serif)}.side-by-side td+td{padding-inline:1.5rem 0;border-inline-start:1" +
  "px solid var(--line)}.side-by-side td p+p{margin-top:.5rem}.control:before{content:attr(data-name);padding:0 ." +
  "2em;border:1px dashed currentColor;font:.75em var(--sans)}.control s{display:none}@media print,(max-width:50re" +
  "m){.page,.plain{padding-top:1.5rem}article{grid-template-columns:minmax(0,1fr);gap:.6rem;contain-intrinsic-siz" +
  "e:auto 18rem}.margin{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1rem}.margin p+p,.margin svg+p" +
  "{margin-top:0}.margin .figure b{font-size:1.5rem}.timeline{flex:1 1 8rem;height:1.5rem;margin:0}.inside{grid-t" +
  "emplate-columns:minmax(0,1fr)}}@media screen and (max-width:50rem){.paragraph{grid-template-columns:minmax(0,1" +
  "fr)}.paragraph>p:last-child{grid-row:2}.verdict{grid-column:1;line-height:1.4}.verdict span{display:inline;mar" +
  "gin-inline-start:.5em}form div{max-width:none}.places thead{position:absolute;width:1px;height:1px;overflow:hi" +
  "dden;clip-path:inset(50%)}.places tr{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.4rem 0;border-bottom:1px " +
  "solid var(--line)}.places th,.places td{padding:0;border:0}.places th{flex:1 1 100%}.places td[data-head]:befo" +
  "re{content:attr(data-head) \" \";color:var(--soft)}.side-by-side th+th,.side-by-side td,.side-by-side td+td{padd" +
  "ing-inline:.5rem;font-size:.875rem}}@media(min-width:110rem){html{font-size:118.75%}}@media(forced-colors:acti" +
  "ve){.bar,.timeline,.shares li:before{forced-color-adjust:none}}@media print{:root{color-scheme:light}body{font" +
  "-size:9.5pt}.page{max-width:none;padding:0}.skip,nav,form,summary,button,.choice,.card{display:none}.controls{" +
  "margin:1rem 0 0;border-top-width:1px}main>section[hidden]{display:block}article,.inside{display:block}article{" +
  "content-visibility:visible}.inside section{margin-top:.75rem}.paragraph .long{max-height:none}.paragraph{grid-" +
  "template-columns:minmax(0,1fr) 5.5rem}dl{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem}dl div{padding:0;border:" +
  "0}h2,h3,h4,.kicker,.margin,section>header{break-after:avoid}.paragraph,.wordings li,tr,dl div,.margin{break-in" +
  "side:avoid}p{orphans:3;widows:3}.paragraph,del,ins,.place,.bar,.shares li:before{print-color-adjust:exact;-web" +
  "kit-print-color-adjust:exact}}";
export const STYLE_SHA256 =
  "c+GI9E1HLTBZNOaEftuaPYqfropJ2n/fPuDu4jx5xXA=";
