/**
 * VK's own logo, which VK's rules demand on the button that leads to VK ID. The paths are those of @vkid/sdk 2.6.7
 * (dist-sdk/esm/widgets/oneTap/template.js, MIT licence, © VK); the logo itself is a trademark of VK.
 */
export function VkIdLogo() {
  return (
    <svg class="vk-id-logo" viewBox="0 0 24 24" aria-hidden="true">
      <path
        class="vk-id-logo-plate"
        d="M4.2653 4.2653C3 5.5306 3 7.56707 3 11.64V12.36C3 16.4329 3 18.4694 4.2653 19.7347C5.5306 21 7.56706 21 11.64 21H12.36C16.4329 21 18.4694 21 19.7347 19.7347C21 18.4694 21 16.4329 21 12.36V11.64C21 7.56707 21 5.5306 19.7347 4.2653C18.4694 3 16.4329 3 12.36 3H11.64C7.56706 3 5.5306 3 4.2653 4.2653Z"
      />
      <path
        class="vk-id-logo-letters"
        d="M12.6095 16C8.55576 16 6.09636 13.1823 6 8.5H8.05309C8.1171 11.9395 9.67903 13.397 10.8764 13.6967V8.5H12.8439V11.4683C13.9988 11.3401 15.2076 9.98991 15.614 8.5H17.5505C17.2406 10.3321 15.9246 11.6823 14.9948 12.2392C15.9253 12.6895 17.4225 13.8682 18 16H15.8714C15.4219 14.5749 14.321 13.4712 12.8446 13.3213V16H12.6095Z"
      />
    </svg>
  );
}
