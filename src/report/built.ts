/** The page that client/ is, and the hashes its policy names. Written by `npm run build:report`; not for reading. */
export const SCRIPT =
  "\"use strict\";(()=>{var O=/(?![\\t\\n\\r])[\\p{Cc}\\p{Bidi_Control}]/u,Fe={\"\\0\":\"NUL\",\"؜\":\"ALM\",\"‎\":\"LRM\",\"‏\":\"RLM\"," +
  "\"‪\":\"LRE\",\"‫\":\"RLE\",\"‬\":\"PDF\",\"‭\":\"LRO\",\"‮\":\"RLO\",\"⁦\":\"LRI\",\"⁧\":\"RLI\",\"⁨\":\"FSI\",\"⁩\":\"PDI\"},Ge=new RegExp(O.sou" +
  "rce,\"gu\");function D(n){return n.replace(Ge,e=>`[${U(e)}]`)}function U(n){return Fe[n]??`U+${n.charCodeAt(0).t" +
  "oString(16).toUpperCase().padStart(4,\"0\")}`}var Be=\"http://www.w3.org/2000/svg\";function o(n,e={},...t){return" +
  " le(document.createElement(n),e,t)}function L(n,e,...t){return le(document.createElementNS(Be,n),e,t)}function" +
  " le(n,e,t){for(let[r,s]of Object.entries(e))s!==void 0&&s!==!1&&n.setAttribute(r,s===!0?\"\":String(s));for(let " +
  "r of t)r!==void 0&&n.append(r);return n}function y(n){if(!O.test(n))return document.createTextNode(n);let e=do" +
  "cument.createDocumentFragment();for(let t of n.split(new RegExp(`(${O.source})`,\"u\")))O.test(t)?e.append(o(\"sp" +
  "an\",{class:\"control\",\"data-name\":U(t)},o(\"s\",{},t))):e.append(t);return e}function b(n){return o(\"bdi\",{},y(n)" +
  ")}var ce=[\"fresh\",\"background\",\"chrome\",\"mixed\",\"copy\"],de=[\"inserted\",\"dropped\",\"changed\",\"figure\"];function " +
  "fe(n){let e=n.stories.map(()=>[]),t=n.passages.map(({occurrences:r},s)=>{let a=[];for(let i=0;i<r.length;i+=4)" +
  "{let[l,c,d,p]=r.slice(i,i+4),u={passage:s,place:a.length,story:l,start:c,end:d,variant:p};a.push(u),e[l].push(" +
  "u)}return a});for(let r of e)r.sort((s,a)=>s.start-a.start||a.end-s.end);return{...n,placesOf:t,placesIn:e}}fu" +
  "nction T({paragraphs:n}){let e=[];for(let t=0;t<n.length;t+=7){let[r,s,a,i,l,c,d]=n.slice(t,t+7);e.push({start" +
  ":r,end:s,verdict:ce[a],words:i,background:l/1e3,chrome:c/1e3,copy:d/1e3})}return e}var P=110,Ke=/^(?![-–—•*]\\s" +
  ")\\s*(?:\\S+\\s+){5}\\S/u;function R(n){let e=T(n),t=e.find(({start:l,end:c,verdict:d})=>d!==\"chrome\"&&d!==\"backgr" +
  "ound\"&&Ke.test(n.text.slice(l,Math.min(c,l+400)))),{start:r,end:s}=t??e[0]??{start:0,end:0},a=n.text.slice(r,M" +
  "ath.min(s,r+4*P)).replace(/\\s+/g,\" \");if(a===\"\")return n.id;if(a.length<=P)return a;let i=a.lastIndexOf(\" \",P)" +
  ";return`${a.slice(0,i>P/2?i:P).replace(/[\\ud800-\\udbff]$/,\"\")}…`}function E(n,e,t=`${e}s`){return`${n.toLocale" +
  "String(\"en\")} ${n===1?e:t}`}function S(n){return n>0&&n<.005?\"< 1 %\":n<1&&n>=.995?\"> 99 %\":`${Math.round(100*n" +
  ")} %`}var v={background:\"background\",chrome:\"site furniture\"},_={fresh:\"fresh\",background:\"background\",chrome:" +
  "\"site furniture\",mixed:\"mixed\",copy:\"copy\"};var z=[\"fresh\",\"background\",\"chrome\",\"copy\"],Y=1e3;function me(n){" +
  "let e=T(n),t=Math.max(1,e.reduce((a,{words:i})=>a+i,0)),r={fresh:\"\",background:\"\",chrome:\"\",copy:\"\"},s=0;for(l" +
  "et{words:a,background:i,chrome:l,copy:c}of e){let d=Y*a/t,p=Math.min(3,d/4),u=Math.max(0,1-i-l-c),f=s;for(let[" +
  "h,x]of[[\"fresh\",u],[\"background\",i],[\"chrome\",l],[\"copy\",c]]){let m=f+(d-p)*x;x>0&&(r[h]+=`M${Math.round(f*10)" +
  "/10} 0H${Math.round(m*10)/10}V1H${Math.round(f*10)/10}z`),f=m}s+=d}return ge(r)}function he(n){let e={fresh:\"\"" +
  ",background:\"\",chrome:\"\",copy:\"\"},t=0;for(let r of z){let s=t+Y*n[r];n[r]>0&&(e[r]=`M${t} 0H${Math.max(t,s-2)}" +
  "V1H${t}z`),t=s}return ge(e)}function ge(n){let e=z.filter(r=>n[r]!==\"\").map(r=>L(\"path\",{class:r,d:n[r]})),t={" +
  "viewBox:`0 0 ${Y} 1`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true\"};return L(\"svg\",{class:\"bar\",...t},...e)}" +
  "function ye(n){let e={fresh:0,background:0,chrome:0,copy:0},t=0;for(let r of n)for(let{words:s,background:a,ch" +
  "rome:i,copy:l}of T(r))t+=s,e.background+=s*a,e.chrome+=s*i,e.copy+=s*l;if(t===0)return{...e,fresh:1};for(let r" +
  " of z)e[r]/=t;return e.fresh=Math.max(0,1-e.background-e.chrome-e.copy),e}var be=/^(\\d{4})-(\\d{2})-(\\d{2})(?!\\" +
  "d)/,qe=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"June\",\"July\",\"Aug\",\"Sept\",\"Oct\",\"Nov\",\"Dec\"],je=864e5,Ue=44,J=220,I=30," +
  "ze=9;function N(n){let[,e,t,r]=be.exec(n)??[],s=qe[Number(t)-1];return e===void 0||s===void 0?D(n):`${Number(r" +
  ")} ${s} ${e}`}function H(n,e){let[t,r]=[N(n),N(e)];if(t===r)return t;let[s,a]=[t.split(\" \"),r.split(\" \")];retu" +
  "rn s.length!==3||a.length!==3||s[2]!==a[2]?`${t} – ${r}`:s[1]===a[1]?`${s[0]}–${r}`:`${s[0]} ${s[1]} – ${r}`}v" +
  "ar F=class{iso;first;last;#e;#t;#n;constructor(e){let t=[...new Set(e.flatMap(({date:i})=>i??[]))].sort();this" +
  ".first=t[0],this.last=t.at(-1);let r=t.map(Ye);this.iso=r.every(i=>!Number.isNaN(i));let s=new Map(t.map((i,l)" +
  "=>[i,this.iso?r[l]-r[0]:l])),a=(this.last===void 0?0:s.get(this.last))+1;this.#t=Math.min(Ue,a),this.#e=Int32A" +
  "rray.from(e,({date:i})=>i===void 0?-1:Math.floor(s.get(i)*this.#t/a)),this.#n=this.#r(e.map((i,l)=>l))}timelin" +
  "e(e){if(this.#t<2)return;let t=this.#r(e),r=J/this.#t,s=Math.min(ze,r*.76),a=(l,c)=>l.map((d,p)=>{if(d===0)ret" +
  "urn\"\";let u=3+(I-5)*d/c;return`M${X(p*r+(r-s)/2)} ${I-1}v${X(-u)}h${X(s)}V${I-1}z`}).join(\"\"),i=Math.max(...th" +
  "is.#n);return L(\"svg\",{class:\"timeline\",viewBox:`0 0 ${J} ${I}`,preserveAspectRatio:\"none\",\"aria-hidden\":\"true" +
  "\"},L(\"path\",{class:\"all\",d:a(this.#n,i)}),L(\"path\",{class:\"mine\",d:a(t,i)}),L(\"path\",{class:\"base\",d:`M0 ${I-." +
  "5}H${J}`}))}#r(e){let t=new Array(this.#t).fill(0);for(let r of new Set(e))this.#e[r]>=0&&t[this.#e[r]]++;retu" +
  "rn t}};function Ye(n){let[,e,t,r]=be.exec(n)??[];return e===void 0?Number.NaN:Date.UTC(Number(e),Number(t)-1,N" +
  "umber(r))/je}function X(n){return Math.round(100*n)/100}var Q=5,Ee=\".place, .copied\";function xe(n,e){let t=o(" +
  "\"div\",{id:\"card\",class:\"card\",role:\"tooltip\",hidden:!0});e.append(t);let r,s=()=>{r?.removeAttribute(\"aria-des" +
  "cribedby\"),r=void 0,t.hidden=!0},a=l=>{r!==l&&(s(),r=l,t.replaceChildren(...l.dataset.copies===void 0?Xe(n,l):" +
  "Qe(n,l)),t.hidden=!1,l.setAttribute(\"aria-describedby\",\"card\"),Je(t,l))},i=l=>{let c=l.target,d=c.closest(\".pa" +
  "ragraph:not(.fresh, .mixed)\");return c.closest(Ee)??d?.querySelector(Ee)??void 0};e.addEventListener(\"pointero" +
  "ver\",l=>{let c=i(l);c?a(c):!t.contains(l.target)&&r!==document.activeElement&&s()}),e.addEventListener(\"focusi" +
  "n\",l=>{let c=i(l);c?a(c):s()}),e.addEventListener(\"focusout\",s),addEventListener(\"keydown\",({key:l})=>{l===\"Es" +
  "cape\"&&s()})}function Je(n,e){let t=e.getClientRects(),[r,s]=[t[0],t[t.length-1]];if(!r||!s)return;let{offsetW" +
  "idth:a,offsetHeight:i}=n,l=s.bottom+i+8<=innerHeight||r.top<i+8,c=Math.max(8,Math.min(s.left,document.document" +
  "Element.clientWidth-a-8));n.style.left=`${c+scrollX}px`,n.style.top=`${(l?s.bottom:r.top-i)+scrollY}px`}functi" +
  "on Xe(n,e){let[t,r]=(e.dataset.place??\"\").split(\"-\").map(Number),{role:s,stories:a,variants:i,firstSeen:l,last" +
  "Seen:c}=n.passages[t],d=n.placesOf[t],p=d[r],u=l===void 0||c===void 0?\"\":`, ${H(l,c)}`,f=i.length===1?\"\":`Word" +
  "ing ${p.variant+1} of ${i.length}. `,h=[...new Set(d.map(({story:x})=>x))].filter(x=>x!==p.story);return[o(\"p\"" +
  ",{class:\"kicker\"},o(\"b\",{},`Passage ${t+1}`),o(\"span\",{class:`tag ${s}`},v[s])),o(\"p\",{},`In ${E(a,\"story\",\"st" +
  "ories\")}${u}. ${f}`),...Me(\"Also in\",h,n)]}function Qe(n,e){let t=Number(e.closest(\"article\")?.id.slice(2))-1," +
  "r=n.copies[Number(e.dataset.copies)].stories.filter(s=>s!==t);return[o(\"p\",{class:\"kicker\"},o(\"b\",{},\"Copy\"))," +
  "o(\"p\",{},\"It stands in another edition of this story.\"),...Me(\"Near-copies\",r,n)]}function Me(n,e,t){if(e.leng" +
  "th===0)return[];let r=e.slice(0,Q).map(s=>[b(t.stories[s].id)]);return e.length>Q&&r.push([`and ${e.length-Q} " +
  "more`]),[o(\"p\",{},`${n}:`),o(\"ul\",{},...r.map(s=>o(\"li\",{},...s)))]}function G(n){let e=[];for(let t=0;t<n.len" +
  "gth;t+=5){let[r,s,a,i,l]=n.slice(t,t+5);e.push({kind:de[r],fromStart:s,fromEnd:a,toStart:i,toEnd:l})}return e}" +
  "function Te(n,e,t){let r=document.createDocumentFragment(),s=0;for(let{kind:a,fromStart:i,fromEnd:l,toStart:c," +
  "toEnd:d}of t){r.append(y(e.slice(s,c)));let p=a===\"figure\"?\"figure\":void 0;if(l>i){let u=c===e.length||d===c&&" +
  "/\\S$/.test(e.slice(s,c)),f=o(\"del\",{class:p},y(n.slice(i,l)));r.append(o(\"span\",{class:\"was\"},...u?[\" \",f]:[f," +
  "\" \"]))}d>c&&r.append(o(\"ins\",{class:p},y(e.slice(c,d)))),s=d}return r.append(y(e.slice(s))),r}function we(n,e," +
  "t,r,s){let a=document.createDocumentFragment(),i=e;for(let l of r){let c=Math.max(i,s===\"from\"?l.fromStart:l.t" +
  "oStart),d=Math.min(t,s===\"from\"?l.fromEnd:l.toEnd);if(c>=d)continue;a.append(y(n.slice(i,c)));let p=l.kind===\"" +
  "figure\"?\"figure\":void 0;a.append(o(s===\"from\"?\"del\":\"ins\",{class:p},y(n.slice(c,d)))),i=d}return a.append(y(n." +
  "slice(i,t))),a}var Z=new WeakMap;function C(n,e){let t=o(\"details\",{},o(\"summary\",{},n));return Z.set(t,e),t.a" +
  "ddEventListener(\"toggle\",()=>{t.open&&$e(t)}),t}function ee(n){$e(n),n.open=!0}function $e(n){let e=Z.get(n);Z" +
  ".delete(n),e&&n.append(e())}function V(n,e,t,r){let s=document.createDocumentFragment(),a=e.length>t+1?t:e.len" +
  "gth,i=n instanceof HTMLTableElement?n.tBodies[0]:n;if(i.append(...e.slice(0,a).map(r)),s.append(n),a===e.lengt" +
  "h)return s;let l=o(\"button\",{type:\"button\",class:\"more\"},`Show all ${e.length.toLocaleString(\"en\")}`);return l" +
  ".addEventListener(\"click\",()=>{let c=e.slice(a).map(r);i.append(...c),l.remove();let d=c[0];d?.setAttribute(\"t" +
  "abindex\",\"-1\"),d?.focus({preventScroll:!0})}),s.append(l),s}function Le(n){let e=[],t=()=>{let s=[...n.querySe" +
  "lectorAll(\"article:not([hidden]) details:not([open])\")];e.push(...s);for(let a of s)ee(a);for(let a of n.query" +
  "SelectorAll(\"button.more\"))a.click()},r=()=>{for(let s of e)s.open=!1;e=[]};addEventListener(\"beforeprint\",t)," +
  "addEventListener(\"afterprint\",r),matchMedia(\"print\").addEventListener(\"change\",({matches:s})=>s?t():r())}var e" +
  "t=12;function Ne(n){return n.copies.map((e,t)=>{let[r]=e.stories,s=o(\"ol\",{class:\"copied-by\"});return o(\"artic" +
  "le\",{id:`e-${t+1}`,class:\"copies\",tabindex:-1,\"aria-labelledby\":`e-${t+1}-name`},o(\"div\",{class:\"margin\"},o(\"p" +
  "\",{class:\"figure\"},o(\"b\",{},String(e.stories.length)),\" near-copies\"),o(\"p\",{},`least likeness to the first ${" +
  "e.similarity.toFixed(2)}`)),o(\"div\",{class:\"main\"},o(\"h3\",{id:`e-${t+1}-name`,class:\"headline\",dir:\"auto\",lang" +
  ":\"\"},o(\"a\",{href:`#e-${t+1}`},y(R(n.stories[r])))),V(s,e.stories,et,a=>{let{id:i,date:l,source:c}=n.stories[a]" +
  ",d=o(\"a\",{href:`#s-${a+1}`},b(i)),p=[c===void 0?[]:[b(c)],l===void 0?[]:[N(l)]];return o(\"li\",{},d,...p.flatMa" +
  "p(([u])=>u===void 0?[]:[\", \",u]))}),C(\"Side by side\",()=>tt(e,t,n))))})}function tt(n,e,t){let r=o(\"div\",{},ve" +
  "(n,0,t));if(n.compared.length===1)return r;let s=o(\"select\",{id:`e-${e+1}-other`},...n.stories.slice(1).map((i" +
  ",l)=>o(\"option\",{value:l},D(t.stories[i].id))));s.addEventListener(\"change\",()=>r.replaceChildren(ve(n,Number(" +
  "s.value),t)));let a=o(\"label\",{for:`e-${e+1}-other`},\"Beside the first: \");return o(\"div\",{},o(\"p\",{class:\"cho" +
  "ice\"},a,s),r)}function ve({stories:n,compared:e},t,r){let[s,a]=[r.stories[n[0]],r.stories[n[t+1]]],[i,l]=[T(s)" +
  ",T(a)],{differences:c,pairs:d}=e[t],p=G(c),u=o(\"tbody\",{});for(let h=0;h<d.length;h+=4){let[x,m,g,M]=d.slice(h" +
  ",h+4),$=[\"from\",\"to\"].map(ae=>{let[Ie,ie]=ae===\"from\"?[s.text,i.slice(x,m)]:[a.text,l.slice(g,M)],Ve=ie.map(({" +
  "start:We,end:_e})=>o(\"p\",{dir:\"auto\",lang:\"\"},we(Ie,We,_e,p,ae)));return o(\"td\",{class:ie.length===0?\"nothing\"" +
  ":void 0},...Ve)});u.append(o(\"tr\",{},...$))}let f=p.length===0?\"No word differs.\":`${E(p.length,\"difference\")}" +
  ".`;return o(\"table\",{class:\"side-by-side\"},o(\"caption\",{},f),o(\"thead\",{},o(\"tr\",{},...[s,a].map(({id:h})=>o(\"" +
  "th\",{scope:\"col\"},b(h))))),u)}var De={text:\"\",role:\"\",source:\"\",from:\"\",to:\"\"},K=class{#e;#t=[];#n=[];construc" +
  "tor(e){this.#e=e}prepare(e){let{stories:t,passages:r}=this.#e;for(let s=0;s<t.length;s++)e()&&this.#r(s);for(l" +
  "et s=0;s<r.length;s++)e()&&this.#o(s);return e()}find({text:e,role:t,source:r,from:s,to:a}){let{stories:i,pass" +
  "ages:l,copies:c,placesOf:d,placesIn:p}=this.#e,u=B(e).trim(),f=i.map(m=>(r===\"\"||m.source===r)&&nt(m,s,a)),h=l" +
  ".map(m=>t===\"\"||m.role===t),x=i.map((m,g)=>f[g]&&(u===\"\"||this.#r(g).includes(u))&&(t===\"\"||p[g].some(({passag" +
  "e:M})=>h[M])));return{stories:x,passages:l.map((m,g)=>h[g]&&(u===\"\"||this.#o(g).includes(u))&&d[g].some(({stor" +
  "y:M})=>f[M])),copies:c.map(({stories:m})=>m.some(g=>x[g]))}}#r(e){let{id:t,text:r}=this.#e.stories[e];return t" +
  "his.#t[e]??=`${B(t)}\n${B(r)}`,this.#t[e]}#o(e){return this.#n[e]??=this.#e.passages[e].variants.map(({text:t})" +
  "=>B(t)).join(`\n`),this.#n[e]}};function nt({date:n},e,t){return e===\"\"&&t===\"\"?!0:n===void 0?!1:n>=e&&(t===\"\"|" +
  "|n.slice(0,t.length)<=t)}function B(n){return n.normalize(\"NFKD\").replace(new RegExp(\"\\\\p{M}\",\"gu\"),\"\").toLowe" +
  "rCase().replace(/\\s+/g,\" \")}var rt=120,q=class{element;#e=o(\"input\",{type:\"search\",id:\"f-text\",autocomplete:\"o" +
  "ff\",spellcheck:\"false\"});#t=Re(\"f-role\",\"any role\",Object.entries(v));#n;#r;#o;constructor(e,t,r){let s=[...ne" +
  "w Set(e.stories.flatMap(({source:p})=>p??[]))].sort();this.#n=Re(\"f-source\",\"any source\",s.map(p=>[p,D(p)]));l" +
  "et a=t.iso?{min:t.first?.slice(0,10),max:t.last?.slice(0,10)}:{},i=p=>o(\"input\",{id:p,type:t.iso?\"date\":\"text\"" +
  ",...a});this.#r=i(\"f-from\"),this.#o=i(\"f-to\");let l=o(\"button\",{type:\"reset\"},\"Clear\");this.element=o(\"form\",{" +
  "role:\"search\",\"aria-label\":\"Filter passages, stories and near-copies\"},W(\"Text\",this.#e,\"wide\"),W(\"Role\",this." +
  "#t),s.length>0?W(\"Source\",this.#n):void 0,t.first===void 0?void 0:W(\"From\",this.#r),t.first===void 0?void 0:W(" +
  "\"To\",this.#o),l);let c,d=()=>{clearTimeout(c),r(this.wanted)};this.element.addEventListener(\"input\",()=>{clear" +
  "Timeout(c),c=setTimeout(d,rt)}),this.element.addEventListener(\"submit\",p=>{p.preventDefault(),d()}),this.eleme" +
  "nt.addEventListener(\"reset\",()=>queueMicrotask(()=>r(De)))}get wanted(){return{text:this.#e.value,role:this.#t" +
  ".value,source:this.#n.value,from:this.#r.value,to:this.#o.value}}clear(){for(let e of[this.#e,this.#t,this.#n," +
  "this.#r,this.#o])e.value=\"\"}};function W(n,e,t){return o(\"div\",{class:t},o(\"label\",{for:e.id},n),e)}function R" +
  "e(n,e,t){return o(\"select\",{id:n},o(\"option\",{value:\"\"},e),...t.map(([r,s])=>o(\"option\",{value:r},s)))}functio" +
  "n He({stories:n},e){let t=o(\"select\",{id:\"order\"},o(\"option\",{value:\"0\"},\"as given\"),o(\"option\",{value:\"1\"},\"l" +
  "east fresh first\"),o(\"option\",{value:\"-1\"},\"most fresh first\"));return t.addEventListener(\"change\",()=>{let r=" +
  "Number(t.value),s=n.map((a,i)=>i).sort((a,i)=>r*(n[a].fresh-n[i].fresh));e[0]?.parentElement?.append(...s.map(" +
  "a=>e[a]))}),o(\"p\",{class:\"choice\"},o(\"label\",{for:\"order\"},\"Order\"),t)}var te=4,ot=12,st=25;function Ce(n,e){r" +
  "eturn n.passages.map((t,r)=>{let s=n.placesOf[r],{role:a,stories:i,sources:l,firstSeen:c,lastSeen:d,variants:p" +
  "}=t,u=[p.length>1?E(p.length,\"wording\"):\"\",E(s.length,\"place\"),`why it is ${v[a]}`];return o(\"article\",{id:`p-" +
  "${r+1}`,class:`passage ${a}`,tabindex:-1,\"aria-labelledby\":`p-${r+1}-name`},o(\"div\",{class:\"margin\"},o(\"p\",{cl" +
  "ass:\"figure\"},o(\"b\",{},String(i)),i===1?\" story\":\" stories\"),e.timeline(s.map(({story:f})=>f)),c===void 0||d==" +
  "=void 0?void 0:o(\"p\",{class:\"when\"},H(c,d)),l.length===0?void 0:o(\"p\",{class:\"sources\"},...at(l))),o(\"div\",{cl" +
  "ass:\"main\"},o(\"h3\",{id:`p-${r+1}-name`,class:\"kicker\"},o(\"a\",{href:`#p-${r+1}`},`Passage ${r+1}`),o(\"span\",{cl" +
  "ass:`tag ${a}`},v[a])),o(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},y(p[0].text)),C(u.filter(f=>f!==\"\").join(\", \")," +
  "()=>it(t,r,n))))})}function at(n){let e=n.slice(0,n.length>te+1?te:n.length),t=e.flatMap((r,s)=>s===0?[b(r)]:[" +
  "\", \",b(r)]);return e.length<n.length?[...t,` and ${n.length-e.length} more`]:t}function it(n,e,t){let r=t.plac" +
  "esOf[e];return o(\"div\",{class:\"inside\"},n.variants.length>1?lt(n):void 0,o(\"section\",{class:\"places\"},o(\"h4\",{" +
  "},\"Where it stands\"),V(ct(n,t),r,st,s=>dt(s,n,t))),o(\"section\",{class:\"why\"},o(\"h4\",{},`Why it is ${v[n.role]}" +
  "`),pt(n)))}function lt({variants:n}){let e=n[0].text,t=o(\"ol\",{class:\"wordings\"}),r=n.map((s,a)=>({...s,i:a}))" +
  ";return o(\"section\",{},o(\"h4\",{},\"How it is worded\"),o(\"p\",{class:\"legend\"},\"Against the most typical wording:" +
  " \",o(\"del\",{},\"dropped\"),\", \",o(\"ins\",{},\"inserted\"),\", \",o(\"del\",{class:\"figure\"},\"old\"),\" \",o(\"ins\",{class:\"" +
  "figure\"},\"new figure\"),\".\"),V(t,r,ot,({text:s,count:a,differences:i,similarity:l,i:c})=>{let d=G(i),p=d.some((" +
  "{kind:f})=>f===\"figure\")?\", figures apart\":\"\",u=c===0?\"the most typical\":`${S(l)} the same words${p}`;return o" +
  "(\"li\",{},o(\"p\",{class:\"note\"},`${E(a,\"place\")}, ${u}`),o(\"p\",{class:\"text\",dir:\"auto\",lang:\"\"},c===0?y(s):Te(e" +
  ",s,d)))}))}function Ae({variants:n},{stories:e}){let t=[];return e.some(({source:r})=>r!==void 0)&&t.push([\"So" +
  "urce\",({story:r})=>b(e[r].source??\"–\")]),e.some(({date:r})=>r!==void 0)&&t.push([\"Date\",({story:r})=>N(e[r].da" +
  "te??\"–\")]),n.length>1&&(t.push([\"Wording\",({variant:r})=>String(r+1)]),t.push([\"Same words\",({variant:r})=>S(n" +
  "[r].similarity)])),t}function ct(n,e){let t=[\"Story\",...Ae(n,e).map(([r])=>r)];return o(\"table\",{},o(\"thead\",{" +
  "},o(\"tr\",{},...t.map(r=>o(\"th\",{scope:\"col\"},r)))),o(\"tbody\",{}))}function dt(n,e,t){let r=t.stories[n.story]," +
  "s=o(\"a\",{href:`#o-${n.passage+1}-${n.place+1}`},b(R(r)));return o(\"tr\",{},o(\"th\",{scope:\"row\"},s,o(\"span\",{cla" +
  "ss:\"id\"},b(r.id))),...Ae(e,t).map(([a,i])=>o(\"td\",{\"data-head\":a},i(n))))}function pt({evidence:{verbatim:n,ho" +
  "me:e,edge:t,beyond:r,perDocument:s,prose:a},...i}){let l=[[\"Stories\",[String(i.stories)]],[\"In the same words," +
  " figures apart\",[S(n)]],[\"Whole sentences of prose\",[S(a)]],[\"At the head or the foot of its story\",[S(t)]],[\"" +
  "… with a headline or label in between\",[S(r)]],[\"Times in a story\",[String(Math.round(s*100)/100)]]];i.documen" +
  "ts>i.stories&&l.splice(1,0,[\"Texts, near-copies of a story counted\",[String(i.documents)]]),e&&l.push([\"Common" +
  "est source\",[b(e.source),`, in ${e.documents} of its ${e.pages} stories`]]),i.sources.length>te+1&&l.push([\"Al" +
  "l its sources\",i.sources.flatMap((d,p)=>p===0?[b(d)]:[\", \",b(d)])]);let c=o(\"dl\",{});for(let[d,p]of l)c.append" +
  "(o(\"div\",{},o(\"dt\",{},d),o(\"dd\",{},...p)));return c}var ut=2e4;function ke(n){return n.stories.map((e,t)=>{let" +
  "{fresh:r,copies:s}=e,a=new Set(n.placesIn[t].map(({passage:c})=>c)).size,i=E(T(e).length,\"paragraph\"),l=a===0?" +
  "i:`${i}, ${E(a,\"recurring passage\")}`;return o(\"article\",{id:`s-${t+1}`,class:\"story\",tabindex:-1,\"aria-labell" +
  "edby\":`s-${t+1}-name`},o(\"div\",{class:\"margin\"},o(\"p\",{class:\"figure\"},o(\"b\",{},S(r)),\" fresh\"),o(\"p\",{class:\"" +
  "when\"},...ft(e)),s===void 0?void 0:o(\"p\",{},o(\"a\",{href:`#e-${s+1}`},\"has near-copies\"))),o(\"div\",{class:\"main" +
  "\"},o(\"h3\",{id:`s-${t+1}-name`,class:\"headline\",dir:\"auto\",lang:\"\"},o(\"a\",{href:`#s-${t+1}`},y(R(e)))),me(e),o(" +
  "\"p\",{class:\"id\"},b(e.id)),C(l,()=>mt(e,t,n))))})}function ft({source:n,date:e}){let t=[];return n!==void 0&&t." +
  "push(b(n)),e!==void 0&&t.push(...t.length>0?[o(\"br\")]:[],N(e)),t}function mt(n,e,t){let r=o(\"div\",{class:\"read" +
  "ing\"}),s=t.placesIn[e],a=0;for(let i of T(n)){for(;a<s.length&&s[a].end<=i.start;)a++;r.append(ht(n,i,s,a,t))}" +
  "return r}function ht(n,{start:e,end:t,verdict:r,...s},a,i,l){let c=t-e>ut&&{class:\"long\",tabindex:0,role:\"grou" +
  "p\",\"aria-label\":\"A long paragraph\"},d=o(\"p\",{dir:\"auto\",lang:\"\",...c}),{copies:p}=n,u=(...m)=>p===void 0?m:[o(" +
  "\"a\",{href:`#e-${p+1}`,class:\"copied\",\"data-copies\":p},...m)],f=(m,g)=>{let M=n.text.slice(m,g),$=y(M);return r" +
  "===\"copy\"&&/\\S/.test(M)?u($):[$]},h=e;for(let m=i;m<a.length&&a[m].start<t;m++){let g=a[m],M=Math.max(h,g.star" +
  "t),$=Math.min(t,g.end);M>=$||(d.append(...f(h,M)),d.append(o(\"a\",{class:`place ${l.passages[g.passage].role}`," +
  "href:`#p-${g.passage+1}`,id:M===g.start?`o-${g.passage+1}-${g.place+1}`:void 0,\"data-place\":`${g.passage}-${g." +
  "place}`},y(n.text.slice(M,$)))),h=$)}d.append(...f(h,t));let x=document.createTextNode(_[r]);return o(\"div\",{c" +
  "lass:`paragraph ${r}`},o(\"p\",{class:\"verdict\"},...r===\"mixed\"&&s.copy>0?u(x):[x],r===\"mixed\"?o(\"span\",{},gt(s)" +
  "):void 0),d)}function gt({background:n,chrome:e,copy:t}){return`${S(Math.max(0,1-n-e-t))} fresh`}var yt={p:\"pa" +
  "ssages\",s:\"stories\",o:\"stories\",e:\"copies\"},j=class{nav=o(\"nav\",{\"aria-label\":\"Views\"});main=o(\"main\",{id:\"con" +
  "tent\",tabindex:-1});#e;#t;#n;#r=[];constructor(e,t,r){this.#t=e,this.#n=r,this.#e=t.map(({name:a,title:i,about" +
  ":l,none:c,articles:d,choice:p})=>{let u=o(\"span\",{class:\"total\"},d.length.toLocaleString(\"en\")),f=o(\"p\",{class" +
  ":\"nothing\",hidden:d.length>0},c),h=o(\"header\",{},o(\"h2\",{id:`${a}-name`},i),o(\"p\",{},l),p),x=o(\"section\",{id:a" +
  ",\"aria-labelledby\":`${a}-name`,tabindex:-1},h,f,...d),m=o(\"a\",{href:`#${a}`},i,\" \",u);return{name:a,section:x," +
  "link:m,articles:d,nothing:f,none:c,total:u}});let s=o(\"ul\",{},...this.#e.map(({link:a})=>o(\"li\",{},a)));this.n" +
  "av.append(s),this.main.append(...this.#e.map(({section:a})=>a)),document.addEventListener(\"click\",a=>this.#s(a" +
  ")),addEventListener(\"hashchange\",()=>this.show(location.hash))}filter(e){let t=[];for(let{name:r,articles:s,no" +
  "thing:a,none:i,total:l}of this.#e){let c=0;for(let[u,f]of s.entries()){let h=e[r][u];h&&c++,f.hidden===h&&(f.h" +
  "idden=!h)}a.hidden=c>0,a.textContent=s.length>0?\"None is like this.\":i;let d=s.length.toLocaleString(\"en\");l.t" +
  "extContent=c===s.length?d:`${c.toLocaleString(\"en\")} of ${d}`;let p={passages:[\"passage\"],stories:[\"story\",\"st" +
  "ories\"],copies:[\"group of near-copies\",\"groups of near-copies\"]}[r];s.length>0&&t.push(`${c.toLocaleString(\"en" +
  "\")} of ${E(s.length,...p)}`)}return t.join(\", \")}show(e){let t=e.slice(1),[r,s,a]=t.split(\"-\"),i=this.#e.find(" +
  "({name:u})=>u===(yt[r]??t))??this.#e[0];for(let u of this.#e)u.section.hidden=u!==i,u===i?u.link.setAttribute(" +
  "\"aria-current\",\"page\"):u.link.removeAttribute(\"aria-current\");let l=r===\"o\"?this.#t.placesOf[Number(s)-1]?.[Nu" +
  "mber(a)-1]?.story:void 0,c=r===\"o\"?l??-1:s===void 0?-1:Number(s)-1,d=i.articles[c];if(d?.hidden&&this.#n(),thi" +
  "s.#o())return;if(!d){scrollTo(0,0);return}for(let u of d.querySelectorAll(\"details\"))ee(u);let p=r===\"o\"&&docu" +
  "ment.getElementById(t)||d;p.focus({preventScroll:!0}),p.scrollIntoView({block:r===\"o\"?\"center\":\"start\"}),reque" +
  "stAnimationFrame(()=>p.scrollIntoView({block:r===\"o\"?\"center\":\"start\"}))}#o(){let{left:e,top:t}=history.state?" +
  "?{};return e===void 0||t===void 0?!1:(this.#r[e]?.focus({preventScroll:!0}),scrollTo(0,t),!0)}#s(e){if(e.defau" +
  "ltPrevented||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey)return;let t=e.target.closest(\"a\"),r=t?.getAttribu" +
  "te(\"href\");!t||!r?.startsWith(\"#\")||(e.preventDefault(),r===\"#content\"?this.main.focus():location.hash===r?(hi" +
  "story.replaceState(null,\"\"),this.show(r)):(history.replaceState({left:this.#r.push(t)-1,top:scrollY},\"\"),locat" +
  "ion.hash=r))}};var w=fe(JSON.parse(document.getElementById(\"data\")?.textContent??\"\")),A=new F(w.stories),oe=ne" +
  "w K(w),se=o(\"p\",{class:\"results\",\"aria-live\":\"polite\",\"aria-atomic\":\"true\"}),re=new q(w,A,n=>{se.textContent=k" +
  ".filter(oe.find(n))}),ne=ke(w),k=new j(w,[{name:\"passages\",title:\"Passages\",about:\"What recurs, the most repea" +
  "ted first.\",none:\"Nothing recurs in these stories.\",articles:Ce(w,A)},{name:\"stories\",title:\"Stories\",about:\"H" +
  "ow much of each is fresh, and what the rest is.\",none:\"There are no stories.\",articles:ne,choice:ne.length>1?H" +
  "e(w,ne):void 0},{name:\"copies\",title:\"Near-copies\",about:\"Stories that copy each other whole; they count as on" +
  "e.\",none:\"No story copies another.\",articles:Ne(w)}],()=>{re.clear(),se.textContent=`Filter cleared to show wh" +
  "at the link leads to. ${k.filter(oe.find(re.wanted))}`}),Oe=o(\"div\",{class:\"page\"},o(\"a\",{class:\"skip\",href:\"#" +
  "content\"},\"Skip to the content\"),bt(w),o(\"div\",{class:\"controls\"},k.nav,re.element,se),k.main);document.body.p" +
  "repend(Oe);xe(w,k.main);Le(Oe);k.show(location.hash);\"requestIdleCallback\"in window&&requestIdleCallback(Pe);f" +
  "unction Pe(n){oe.prepare(()=>n.timeRemaining()>2)||requestIdleCallback(Pe)}function bt({title:n,stories:e,pass" +
  "ages:t,copies:r}){let s=new Set(e.flatMap(({source:c})=>c??[])).size,a=[E(e.length,\"story\",\"stories\")+(s>0?` f" +
  "rom ${E(s,\"source\")}`:\"\"),A.first===void 0||A.last===void 0?\"\":H(A.first,A.last),E(t.length,\"passage\")+(t.leng" +
  "th===1?\" recurs\":\" recur\"),r.length>0?E(r.length,\"group of near-copies\",\"groups of near-copies\"):\"\"],i=ye(e),l" +
  "=[\"fresh\",\"background\",\"chrome\",\"copy\"].map(c=>o(\"li\",{class:c},o(\"b\",{},S(i[c])),` ${_[c]}`));return o(\"heade" +
  "r\",{class:\"masthead\"},o(\"h1\",{dir:\"auto\"},y(n)),o(\"p\",{class:\"facts\"},a.filter(c=>c!==\"\").join(\" · \")),...e.le" +
  "ngth===0?[]:[he(i),o(\"ul\",{class:\"shares\",\"aria-label\":\"What the words of all stories are\"},...l)])}})();";
export const SCRIPT_SHA256 =
  "9HSGQbL07OkLwlYFcJEjpmRHfqg4q5FZfbf0QEuTeEo=";
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
  "ct{width:100%}button{padding-inline:.9rem;cursor:pointer}button:hover{border-color:var(--ink)}.more{margin-top" +
  ":.75rem}.results{min-height:1.45em;margin-top:.5rem;color:var(--soft);font-size:.875rem}section>header{display" +
  ":flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;padding:1.25rem 0 1rem}h2{font:400 1.5rem / 1.3 var(--ser" +
  "if)}section>header p,p.nothing{color:var(--soft)}article{display:grid;grid-template-columns:13rem minmax(0,1fr" +
  ");gap:0 2.5rem;padding:1.4rem 0;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-siz" +
  "e:auto 11rem;scroll-margin-top:.5rem}article:focus{outline:none}article[hidden]{display:none}.margin{color:var" +
  "(--soft);font-size:.875rem}.margin p+p,.margin svg+p{margin-top:.3rem}.margin .figure{line-height:1.1}.margin " +
  ".figure b{color:var(--ink);font:400 2rem / 1 var(--serif);font-variant-numeric:lining-nums}.timeline{display:b" +
  "lock;width:100%;max-width:13rem;height:2rem;margin-top:.5rem}.timeline .all{fill:var(--line)}.timeline .mine{f" +
  "ill:var(--ink)}.timeline .base{stroke:var(--field);vector-effect:non-scaling-stroke}.main>*{max-width:46rem}.m" +
  "ain>details[open],.main>.bar{max-width:none}.kicker{display:flex;align-items:baseline;gap:.75rem;margin-bottom" +
  ":.35rem;color:var(--soft);font:400 .875rem / 1.4 var(--sans)}.kicker a,.headline a{text-decoration:none}.kicke" +
  "r a:hover,.headline a:hover{text-decoration:underline}article:focus-visible .kicker a,article:focus-visible .h" +
  "eadline a{outline:2px solid var(--copy);outline-offset:3px}.tag{padding-inline-start:.5rem;border-inline-start" +
  ":3px solid}.tag.background{color:var(--background)}.tag.chrome{color:var(--chrome);border-inline-start-style:d" +
  "otted}.text{font:1.125rem / 1.5 var(--serif)}.headline{font:400 1.25rem / 1.3 var(--serif)}.id{color:var(--sof" +
  "t);font-size:.8125rem}.story .bar{margin:.6rem 0 .3rem}summary{width:fit-content;margin-top:.5rem;padding:.15r" +
  "em 0;color:var(--soft);cursor:pointer}summary:hover{color:var(--ink)}.inside{display:grid;grid-template-column" +
  "s:minmax(0,3fr) minmax(14rem,2fr);gap:1.75rem 2.5rem;margin-top:1rem}.inside>section:first-child{grid-column:1" +
  " / -1;max-width:46rem}h4{margin-bottom:.4rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);font:60" +
  "0 .875rem / 1.4 var(--sans)}.legend,.note{color:var(--soft);font-size:.8125rem}.wordings{counter-reset:wording" +
  "}.wordings li{position:relative;margin-top:.9rem;padding-inline-start:2.25rem;counter-increment:wording}.wordi" +
  "ngs li:before{content:counter(wording);position:absolute;inset-inline-start:0;color:var(--soft);font:1.125rem " +
  "/ 1.2 var(--serif)}.wordings .text{font-size:1rem}del,ins{padding:0 .1em;color:inherit}del{background:var(--go" +
  "ne-tint);color:var(--gone);text-decoration:line-through}ins{background:var(--new-tint);text-decoration:underli" +
  "ne;text-decoration-thickness:2px;text-decoration-color:var(--fresh);text-underline-offset:.15em}ins.figure{bor" +
  "der:1.5px solid var(--ink);background:none;font-weight:600;text-decoration:none}del:before,ins:before,del:afte" +
  "r,ins:after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}del" +
  ":before{content:\" [dropped: \"}ins:before{content:\" [inserted: \"}del.figure:before{content:\" [old figure: \"}ins" +
  ".figure:before{content:\" [new figure: \"}del:after,ins:after{content:\"] \"}table{width:100%;border-collapse:coll" +
  "apse;font-size:.875rem}th,td{padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);text-align:sta" +
  "rt;vertical-align:top;font-weight:400}thead th{color:var(--soft);font-size:.8125rem}.places thead{overflow-wra" +
  "p:normal}th .id{display:block}td{font-variant-numeric:tabular-nums}td[data-head=Date]{white-space:nowrap}dl di" +
  "v{display:flex;justify-content:space-between;gap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid var(--li" +
  "ne);font-size:.875rem}dt{color:var(--soft)}dd{text-align:end;font-variant-numeric:tabular-nums}.reading{max-wi" +
  "dth:54rem;margin-top:1rem}.paragraph{display:grid;grid-template-columns:minmax(0,1fr) 7rem;gap:0 1rem;margin-b" +
  "ottom:.2rem;padding:.35rem 0 .35rem .9rem;border-inline-start:4px solid transparent}.paragraph>p:last-child{gr" +
  "id-row:1;grid-column:1;font:1.0625rem / 1.5 var(--serif)}.verdict{grid-row:1;grid-column:2;color:var(--soft);f" +
  "ont-size:.8125rem;line-height:1.6rem}.verdict span{display:block;line-height:1.3}.paragraph.fresh{border-color" +
  ":var(--fresh)}.paragraph.background{border-color:var(--background);border-inline-start-style:double;background" +
  ":var(--background-tint)}.paragraph.background .verdict{color:var(--background)}.paragraph.chrome{border-color:" +
  "var(--chrome);border-inline-start-style:dotted;background:var(--chrome-tint)}.paragraph.chrome .verdict{color:" +
  "var(--chrome)}.paragraph.copy{border-color:var(--copy);border-inline-start-style:dashed;background:var(--copy-" +
  "tint)}.paragraph.copy .verdict{color:var(--copy)}.paragraph.mixed{border-color:var(--field);border-inline-star" +
  "t-style:dashed}.paragraph .long{max-height:70vh;overflow:auto}.place{text-decoration:none;border-bottom:1.5px " +
  "solid var(--background)}.place.chrome{border-bottom:1.5px dotted var(--chrome)}.paragraph.mixed .place.backgro" +
  "und{background:var(--background-tint)}.paragraph.mixed .place.chrome{background:var(--chrome-tint)}.copied{tex" +
  "t-decoration:none;border-bottom:1.5px dashed var(--copy)}.place:hover,.place:focus,.copied:hover,.copied:focus" +
  "{background:var(--paper)}.card{position:absolute;z-index:1;width:max-content;max-width:min(22rem,calc(100vw - " +
  "1rem));padding:.7rem .9rem;border:1px solid var(--field);background:var(--paper);font-size:.875rem}.card li{ov" +
  "erflow:hidden;text-overflow:ellipsis;white-space:nowrap}.card li:before{content:\"– \"}article:not(:has(details[" +
  "open]))>.main>.text{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:8}.copi" +
  "ed-by{margin-top:.4rem}.choice{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.75rem 0}.choic" +
  "e select{max-width:100%}header .choice{margin:0 0 0 auto}caption{padding:.75rem 0;color:var(--soft);text-align" +
  ":start}.side-by-side{table-layout:fixed}.side-by-side th{padding-inline-end:1.5rem}.side-by-side th+th{padding" +
  "-inline:1.5rem 0}.side-by-side td{padding:.5rem 1.5rem .5rem 0;font:1rem / 1.5 var(--serif)}.side-by-side td+t" +
  "d{padding-inline:1.5rem 0;border-inline-start:1px solid var(--line)}.side-by-side td p+p{margin-top:.5rem}.con" +
  "trol:before{content:attr(data-name);padding:0 .2em;border:1px dashed currentColor;font:.75em var(--sans)}.cont" +
  "rol s{display:none}@media print,(max-width:50rem){.page,.plain{padding-top:1.5rem}article{grid-template-column" +
  "s:minmax(0,1fr);gap:.6rem;contain-intrinsic-size:auto 18rem}.margin{display:flex;flex-wrap:wrap;align-items:ba" +
  "seline;gap:.1rem 1rem}.margin p+p,.margin svg+p{margin-top:0}.margin .figure b{font-size:1.5rem}.timeline{flex" +
  ":1 1 8rem;height:1.5rem;margin:0}.inside{grid-template-columns:minmax(0,1fr)}}@media screen and (max-width:50r" +
  "em){.paragraph{grid-template-columns:minmax(0,1fr)}.paragraph>p:last-child{grid-row:2}.verdict{grid-column:1;l" +
  "ine-height:1.4}.verdict span{display:inline;margin-inline-start:.5em}form div{max-width:none}.places thead{pos" +
  "ition:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.places tr{display:flex;flex-wrap:wra" +
  "p;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}.places th,.places td{padding:0;border:0}.pla" +
  "ces th{flex:1 1 100%}.places td[data-head]:before{content:attr(data-head) \" \";color:var(--soft)}.side-by-side " +
  "th+th,.side-by-side td,.side-by-side td+td{padding-inline:.5rem;font-size:.875rem}}@media(min-width:110rem){ht" +
  "ml{font-size:118.75%}}@media(forced-colors:active){.bar,.timeline,.shares li:before{forced-color-adjust:none}}" +
  "@media print{:root{color-scheme:light}body{font-size:9.5pt}.page{max-width:none;padding:0}.skip,nav,form,summa" +
  "ry,button,.choice,.card{display:none}.controls{margin:1rem 0 0;border-top-width:1px}main>section[hidden]{displ" +
  "ay:block}article,.inside{display:block}article{content-visibility:visible}.inside section{margin-top:.75rem}.p" +
  "aragraph .long{max-height:none}.paragraph{grid-template-columns:minmax(0,1fr) 5.5rem}dl{display:flex;flex-wrap" +
  ":wrap;gap:.2rem 1.5rem}dl div{padding:0;border:0}h2,h3,h4,.kicker,.margin,section>header{break-after:avoid}.pa" +
  "ragraph,.wordings li,tr,dl div,.margin{break-inside:avoid}p{orphans:3;widows:3}.paragraph,del,ins,.place,.bar," +
  ".shares li:before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";
export const STYLE_SHA256 =
  "F8S1pJzNmx1oo/qUHQT5eSaqrfK9oEBsBChg7e+4AhE=";
