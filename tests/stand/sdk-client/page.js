// A page like any site's: VK's web SDK as it is, in redirect mode, in popup mode, and with its OneTap button.
const { Auth, Config, ConfigAuthMode, ConfigResponseMode, OneTap } = window.VKIDSDK;
const status = document.querySelector('[role="status"]');
const logout = document.getElementById('logout');

Config.init({
  app: 53000002,
  redirectUrl: 'https://client.example.org/',
  responseMode: ConfigResponseMode.Callback,
  mode: ConfigAuthMode.Redirect,
});

async function greet({ code, device_id: deviceId }) {
  const tokens = await Auth.exchangeCode(code, deviceId);
  const { user } = await Auth.userInfo(tokens.access_token);
  status.textContent = `Вошёл: ${user.first_name} ${user.last_name}`;
  logout.hidden = false;
  logout.onclick = () => say(Auth.logout(tokens.access_token).then(() => 'Вышел'));
}

function say(promise) {
  promise.then(
    (text) => {
      if (text) status.textContent = text;
    },
    (error) => {
      status.textContent = `Ошибка: ${JSON.stringify(error)}`;
    },
  );
}

const answer = Object.fromEntries(new URLSearchParams(location.search));
if (answer.code) {
  say(greet(answer));
} else if (answer.error) {
  status.textContent = `Отказ: ${answer.error}`;
}

document.getElementById('redirect').onclick = () => {
  Config.update({ mode: ConfigAuthMode.Redirect });
  say(Auth.login());
};
document.getElementById('popup').onclick = () => {
  Config.update({ mode: ConfigAuthMode.InNewWindow });
  say(Auth.login().then(greet));
};

if ('one-tap' in answer) {
  Config.update({ mode: ConfigAuthMode.InNewWindow });
  new OneTap()
    .on('onetap: success login', (payload) => say(greet(payload)))
    .render({ container: document.getElementById('one-tap') });
}
